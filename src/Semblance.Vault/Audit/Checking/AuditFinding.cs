namespace Semblance.Vault.Audit.Checking;

/// <summary>One thing that is wrong with a chain.</summary>
/// <param name="Fault">What kind.</param>
/// <param name="File">The file's name; empty for a head that was given.</param>
/// <param name="Sequence">The number of the event concerned, or the size of the head.</param>
/// <param name="What">One sentence.</param>
public sealed record AuditFinding(AuditFault Fault, string File, long Sequence, string What);
