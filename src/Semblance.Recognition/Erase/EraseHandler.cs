using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Erasure;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing.Receipts;

namespace Semblance.Recognition.Erase;

/// <summary>
/// Erases people. Rows, the wish to destroy the key, a tombstone and the event are one transaction; then the person is gone from the index,
/// the key is destroyed and the epoch rolled, and only then is there a receipt. What a crash or a refusal cuts off is ended at the next opening, and the receipt is kept there.
/// </summary>
/// <param name="vault">Where they are kept.</param>
/// <param name="rooms">Opens galleries.</param>
/// <param name="happening">Makes the events that go on record.</param>
/// <param name="identifiers">Names requests.</param>
/// <param name="time">The clock.</param>
public sealed class EraseHandler(FaceVault vault, GalleryRooms rooms, Happening happening, IIdentifiers identifiers, TimeProvider time)
{
    private readonly SubjectErasure _erasure = new(vault, identifiers, time);

    /// <summary>Erases a person.</summary>
    /// <param name="request">Whom.</param>
    /// <param name="cancellation">Heeded until the rows are removed, not after.</param>
    /// <returns>What was destroyed, with a signed receipt.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.GalleryUnknown"/>, <see cref="ErrorCode.SubjectUnknown"/>. <see cref="ErrorCode.KeyUnavailable"/>, <see cref="ErrorCode.AuditUnwritable"/>, <see cref="ErrorCode.OutputNotWritten"/>: the rows are gone; the rest waits for the next opening.</exception>
    public async Task<EraseOutcome> HandleAsync(EraseRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var gallery = await rooms.FindAsync(request.Gallery, cancellation).ConfigureAwait(false);
        var pseudonym = _erasure.PseudonymOf(gallery.Gallery.Id, request.Subject);
        var happened = happening.In(gallery, request.Caller, AuditAction.Erase, AuditOutcome.Done, pseudonym);
        var id = identifiers.Create();
        ErasedRows rows;
        using (await rooms.TurnAsync(cancellation).ConfigureAwait(false))
        {
            (rows, var steps) = await RemoveAsync(gallery, request, happened, gone => ReceiptOf(id, gallery, request, pseudonym, gone), cancellation).ConfigureAwait(false);
            rooms.RemoveSubjects(gallery.Gallery.Id, [request.Subject], steps);
        }

        await vault.Erasures.EndAsync(CancellationToken.None).ConfigureAwait(false);
        return EraseOutcome.Of(vault, id, rows);
    }

    private async Task<(ErasedRows Rows, IReadOnlyList<ManifestStep> Steps)> RemoveAsync(GalleryEntry gallery, EraseRequest request, AuditEvent happened, Func<ErasedRows, ErasureReceipt> owed, CancellationToken cancellation)
    {
        var work = await vault.Store.BeginAsync(cancellation).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            var rows = await _erasure.RemoveAsync(work, gallery.Gallery.Id, request.Subject, cancellation, gone => (owed(gone), happened)).ConfigureAwait(false);
            if (rows.Total == 0)
                throw new SemblanceException(ErrorCode.SubjectUnknown, $"The gallery '{gallery.Gallery.Name}' has no such subject.", "It may be erased already; 'subject list' shows who is there.");
            await vault.Journal.EnlistAsync(work, happened, cancellation).ConfigureAwait(false);
            await work.CommitAsync(cancellation).ConfigureAwait(false);
            return (rows, work.Steps);
        }
    }

    private ErasureReceipt ReceiptOf(Guid id, GalleryEntry gallery, EraseRequest request, string pseudonym, ErasedRows rows)
    {
        var now = time.GetUtcNow();
        var destroyed = ErasedCounts.Of(rows, keys: pseudonym.Length == 0 ? 0 : 1); // the roll may take others' keys along
        return new ErasureReceipt(vault.Keys.Install, gallery.Gallery.Id.Value, pseudonym, id, destroyed, 0, 0, now, now + request.OldestRecoveryKit, request.OutOfReach, 0, 0);
    }
}
