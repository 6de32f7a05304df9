using Semblance.Vault.Audit;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.Sealing.Receipts;
using Semblance.Vault.Sealing.Signing;

namespace Semblance.Vault.Safekeeping.Receipts;

/// <summary>Makes the receipts of erasures whose keys are gone: the rows have left the files as far as they can, the event is in the chain, and only then is there a signature.</summary>
/// <param name="store">The rows.</param>
/// <param name="kept">Where receipts lie.</param>
/// <param name="signer">Signs them.</param>
/// <param name="settle">Moves an event to the chain, and says where it is.</param>
/// <param name="time">The clock.</param>
internal sealed class OwedReceipts(IVault store, KeptReceipts kept, SigningKey signer, Func<GalleryId, AuditEvent, CancellationToken, Task<AuditPosition>> settle, TimeProvider time)
{
    /// <summary>Makes receipts; those that exist already are written again, with the same name.</summary>
    public async Task KeepAsync(IEnumerable<ErasureWish> over)
    {
        await store.ScrubAsync(CancellationToken.None).ConfigureAwait(false);
        foreach (var wish in over)
        {
            var owed = wish.Receipt!;
            var place = wish.Event is { } happened ? await settle(GalleryId.From(wish.Gallery), happened, CancellationToken.None).ConfigureAwait(false) : default;
            var now = time.GetUtcNow();
            var receipt = owed with { At = now, IrrecoverableBy = now + (owed.IrrecoverableBy - owed.At), AuditSequence = place.Sequence, AuditSize = place.Size };
            kept.Put(receipt.Request, ReceiptSigner.Sign(receipt, signer));
        }
    }
}
