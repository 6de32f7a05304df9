namespace Semblance.Vault.Constraints;

/// <summary>Who said something about a subject, when and why; sealed wherever it is kept.</summary>
/// <param name="Actor">The account.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Reason">Why, in that person's words.</param>
public sealed record Remark(string Actor, DateTimeOffset At, string Reason);
