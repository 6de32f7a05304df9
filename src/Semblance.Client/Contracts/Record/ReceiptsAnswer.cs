namespace Semblance.Client.Contracts.Record;

/// <summary>The receipts of erasures.</summary>
/// <param name="Receipts">The newest first.</param>
public sealed record ReceiptsAnswer(IReadOnlyList<ErasureReceiptAnswer> Receipts);
