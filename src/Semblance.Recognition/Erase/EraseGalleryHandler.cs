using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Erasure;
using Semblance.Vault.Ports;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing.Receipts;

namespace Semblance.Recognition.Erase;

/// <summary>
/// Erases galleries: all rows, the gallery's own and the wish to destroy its key and those of all its subjects are one transaction. No tombstone is needed: a restored copy of a
/// gallery without a key is forgotten as a whole.
/// </summary>
/// <param name="vault">Where they are kept.</param>
/// <param name="rooms">Finds galleries.</param>
/// <param name="happening">Makes the events that go on record.</param>
/// <param name="identifiers">Names requests.</param>
/// <param name="time">The clock.</param>
public sealed class EraseGalleryHandler(FaceVault vault, GalleryRooms rooms, Happening happening, IIdentifiers identifiers, TimeProvider time)
{
    /// <summary>Erases a gallery.</summary>
    /// <param name="request">Which.</param>
    /// <param name="cancellation">Heeded until the rows are removed, not after.</param>
    /// <returns>What was destroyed, with a signed receipt whose subject is empty.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.GalleryUnknown"/>. <see cref="ErrorCode.VaultConflict"/>: its rules were changed meanwhile. Others: as for <see cref="EraseHandler"/>.</exception>
    public async Task<EraseOutcome> HandleAsync(EraseGalleryRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var gallery = await rooms.FindAsync(request.Gallery, cancellation).ConfigureAwait(false);
        var happened = happening.In(gallery, request.Caller, AuditAction.EraseGallery, AuditOutcome.Done);
        var receipt = identifiers.Create();
        ErasedRows rows;
        using (await rooms.TurnAsync(cancellation).ConfigureAwait(false))
        {
            rows = await RemoveAsync(gallery, happened, gone => ReceiptOf(receipt, gallery, request, gone), cancellation).ConfigureAwait(false);
            rooms.Close(gallery.Gallery.Id);
        }

        await vault.Erasures.EndAsync(CancellationToken.None).ConfigureAwait(false);
        vault.Forget(gallery.Gallery.Id);
        return EraseOutcome.Of(vault, receipt, rows);
    }

    private async Task<ErasedRows> RemoveAsync(GalleryEntry gallery, AuditEvent happened, Func<ErasedRows, ErasureReceipt> owed, CancellationToken cancellation)
    {
        var rows = default(ErasedRows);
        var id = gallery.Gallery.Id;
        var work = await vault.Store.BeginAsync(cancellation).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            foreach (var subject in await EverybodyAsync(work, gallery, cancellation).ConfigureAwait(false))
                rows = rows.Plus(await work.Subjects.EraseAsync(id, subject, cancellation).ConfigureAwait(false));
            await work.Galleries.RemoveAsync(id, gallery.Version, cancellation).ConfigureAwait(false);
            await vault.Erasures.EnlistAsync(work, null, owed(rows), happened, cancellation).ConfigureAwait(false);
            await vault.Journal.EnlistAsync(work, happened, cancellation).ConfigureAwait(false);
            await work.CommitAsync(cancellation).ConfigureAwait(false);
        }

        return rows;
    }

    /// <summary>All identifiers before the first row goes: a page of what is being removed would skip some.</summary>
    private static async Task<List<Vault.Subjects.SubjectId>> EverybodyAsync(IUnitOfWork work, GalleryEntry gallery, CancellationToken cancellation)
    {
        var everybody = new List<Vault.Subjects.SubjectId>();
        await foreach (var subject in SubjectRows.EveryIdAsync(work, gallery.Gallery.Id, cancellation).ConfigureAwait(false))
            everybody.Add(subject);
        return everybody;
    }

    /// <summary>The keys are counted while nobody changes anything, and not by the roll, which may take others along.</summary>
    private ErasureReceipt ReceiptOf(Guid id, GalleryEntry gallery, EraseGalleryRequest request, ErasedRows rows)
    {
        var now = time.GetUtcNow();
        var destroyed = ErasedCounts.Of(rows, vault.Keys.CountKeys(gallery.Gallery.Id.Value));
        destroyed["galleries"] = 1;
        return new ErasureReceipt(vault.Keys.Install, gallery.Gallery.Id.Value, string.Empty, id, destroyed, 0, 0, now, now + request.OldestRecoveryKit, request.OutOfReach, 0, 0);
    }
}
