namespace Semblance.Client.Contracts.Record;

/// <summary>Whether the record is as it was written.</summary>
/// <param name="Whole">Whether nothing is wrong.</param>
/// <param name="Events">Events that were read.</param>
/// <param name="Signed">Events that a signed head vouches for.</param>
/// <param name="Heads">Signed heads that hold.</param>
/// <param name="Findings">What is wrong, in the order of the record.</param>
public sealed record RecordCheckAnswer(bool Whole, long Events, long Signed, int Heads, IReadOnlyList<FindingAnswer> Findings);
