using Semblance.Client.Contracts.Record;
using Semblance.Client.Sending;

namespace Semblance.Client.Calls;

/// <summary>The record of all that was asked and done, and the receipts of erasures.</summary>
public sealed class RecordCalls
{
    private readonly Wire _wire;

    internal RecordCalls(Wire wire) => _wire = wire;

    /// <summary>Reads the record, a page at a time.</summary>
    /// <param name="selection">Which events; <see langword="null"/> for the newest.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The page, the newest event first.</returns>
    public Task<RecordAnswer> ReadAsync(RecordSelection? selection = null, CancellationToken cancellation = default) => _wire.GetAsync<RecordAnswer>(
        Route.With(Route.Of("record"), ("action", selection?.Action), ("account", selection?.Account), ("gallery", selection?.Gallery), ("since", selection?.Since), ("until", selection?.Until), ("before", selection?.Before), ("limit", selection?.Limit)),
        cancellation);

    /// <summary>Checks whether the record is as it was written.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>What was found.</returns>
    public Task<RecordCheckAnswer> VerifyAsync(CancellationToken cancellation = default) => _wire.GetAsync<RecordCheckAnswer>(Route.Of("record", "verify"), cancellation);

    /// <summary>Lists the receipts of erasures.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The newest first.</returns>
    public Task<ReceiptsAnswer> ReceiptsAsync(CancellationToken cancellation = default) => _wire.GetAsync<ReceiptsAnswer>(Route.Of("receipts"), cancellation);

    /// <summary>Shows a receipt.</summary>
    /// <param name="receipt">Which.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The receipt.</returns>
    public Task<ErasureReceiptAnswer> ReceiptAsync(Guid receipt, CancellationToken cancellation = default) => _wire.GetAsync<ErasureReceiptAnswer>(Route.Of("receipts", receipt.ToString("D")), cancellation);
}
