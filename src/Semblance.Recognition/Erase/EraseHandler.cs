using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;

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
    /// <summary>Erases a person.</summary>
    /// <param name="request">Whom.</param>
    /// <param name="cancellation">Heeded until the rows are removed, not after.</param>
    /// <returns>What was destroyed, with a signed receipt.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.GalleryUnknown"/>, <see cref="ErrorCode.SubjectUnknown"/>. <see cref="ErrorCode.KeyUnavailable"/>, <see cref="ErrorCode.AuditUnwritable"/>, <see cref="ErrorCode.OutputNotWritten"/>: the rows are gone; the rest waits for the next opening.</exception>
    public async Task<EraseOutcome> HandleAsync(EraseRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var gallery = await rooms.FindAsync(request.Gallery, cancellation).ConfigureAwait(false);
        var erasures = new OwedErasures(vault, happening, identifiers, time);
        using (await rooms.TurnAsync(cancellation).ConfigureAwait(false))
        {
            var steps = await RemoveAsync(gallery, request, erasures, cancellation).ConfigureAwait(false);
            rooms.RemoveSubjects(gallery.Gallery.Id, erasures.Subjects, steps);
        }

        return (await erasures.EndAsync().ConfigureAwait(false))[0].Outcome;
    }

    private async Task<IReadOnlyList<ManifestStep>> RemoveAsync(GalleryEntry gallery, EraseRequest request, OwedErasures erasures, CancellationToken cancellation)
    {
        var work = await vault.Store.BeginAsync(cancellation).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            var terms = new ErasureTerms { OldestRecoveryKit = request.OldestRecoveryKit, OutOfReach = request.OutOfReach };
            if (!await erasures.EraseAsync(work, gallery, request.Subject, request.Caller, terms, cancellation).ConfigureAwait(false))
                throw SubjectRows.Missing(gallery);
            await work.CommitAsync(cancellation).ConfigureAwait(false);
            return work.Steps;
        }
    }
}
