namespace Semblance.Client.Contracts.Consents;

/// <summary>What a withdrawal took with it.</summary>
/// <param name="Consents">The consents that were taken back.</param>
/// <param name="Removed">The references that rested on them and are gone.</param>
/// <param name="Left">References that the subject still has, which rest on something else.</param>
public sealed record WithdrawalAnswer(IReadOnlyList<Guid> Consents, IReadOnlyList<Guid> Removed, int Left);
