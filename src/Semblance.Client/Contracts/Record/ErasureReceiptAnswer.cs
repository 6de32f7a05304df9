namespace Semblance.Client.Contracts.Record;

/// <summary>The proof of an erasure as it is kept.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="At">When somebody or something was erased (UTC).</param>
/// <param name="GalleryId">In which gallery; absent where a sweep removed from several.</param>
/// <param name="Subject">The subject's pseudonym; absent where it was more than one.</param>
/// <param name="Destroyed">What was destroyed, by kind.</param>
/// <param name="IrrecoverableBy">From when on no copy can be read (UTC).</param>
/// <param name="Receipt">The signed text; anybody can check it with the installation's public key.</param>
public sealed record ErasureReceiptAnswer(Guid Id, DateTimeOffset At, Guid? GalleryId, string? Subject, IReadOnlyDictionary<string, long> Destroyed, DateTimeOffset IrrecoverableBy, string Receipt);
