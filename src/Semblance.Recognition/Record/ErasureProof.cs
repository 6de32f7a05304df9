namespace Semblance.Recognition.Record;

/// <summary>A receipt of an erasure as it is kept.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="At">When somebody or something was erased (UTC).</param>
/// <param name="Gallery">The gallery's identifier; empty where a sweep removed from several.</param>
/// <param name="Pseudonym">The name under which the record speaks of the subject; empty where it was more than one.</param>
/// <param name="Destroyed">What was destroyed, by kind.</param>
/// <param name="IrrecoverableBy">From when on no copy can be read (UTC).</param>
/// <param name="Signed">The signed text.</param>
/// <remarks>Immutable.</remarks>
public sealed record ErasureProof(Guid Id, DateTimeOffset At, Guid Gallery, string Pseudonym, IReadOnlyDictionary<string, long> Destroyed, DateTimeOffset IrrecoverableBy, string Signed);
