namespace Semblance.Vault.Audit.Checking;

/// <summary>What a check of a chain found.</summary>
/// <param name="Events">Events that were read.</param>
/// <param name="Segments">Segment files.</param>
/// <param name="Heads">Signed heads that hold.</param>
/// <param name="Signed">Events that the newest of them vouches for; those after it could have been written anew by whoever has the files.</param>
/// <param name="Findings">What is wrong, in the order of the chain; at most 1,000.</param>
public sealed record AuditReport(long Events, int Segments, int Heads, long Signed, IReadOnlyList<AuditFinding> Findings)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsWhole => Findings.Count == 0;
}
