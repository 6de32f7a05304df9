using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Erase;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Ports;
using Semblance.Vault.References;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Remove;

/// <summary>Removes references, all in one unit of work. Who is left without any is erased with it: nothing says any more what the rest is kept for.</summary>
/// <param name="vault">Where they are kept.</param>
/// <param name="rooms">Finds galleries.</param>
/// <param name="happening">Makes the events that go on record.</param>
/// <param name="identifiers">Names requests.</param>
/// <param name="time">The clock.</param>
public sealed class RemoveReferencesHandler(FaceVault vault, GalleryRooms rooms, Happening happening, IIdentifiers identifiers, TimeProvider time)
{
    /// <summary>Removes references.</summary>
    /// <param name="request">Which.</param>
    /// <param name="cancellation">Heeded until the rows are removed, not after.</param>
    /// <returns>Which of them were there and whose they were, and who was erased. Where none was there, nothing is changed.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.GalleryUnknown"/>. <see cref="ErrorCode.OptionOutOfRange"/>: no reference, or too many at once.
    /// <see cref="ErrorCode.KeyUnavailable"/>, <see cref="ErrorCode.AuditUnwritable"/>, <see cref="ErrorCode.OutputNotWritten"/>: the rows are gone; the rest waits for the next opening.
    /// </exception>
    public async Task<RemovalOutcome> HandleAsync(RemoveReferencesRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var gallery = await rooms.FindAsync(request.Gallery, cancellation).ConfigureAwait(false);
        var erasures = new OwedErasures(vault, happening, identifiers, time);
        IReadOnlyDictionary<ReferenceId, RemovedReference> removed;
        using (await rooms.TurnAsync(cancellation).ConfigureAwait(false))
            removed = await RemoveAsync(gallery, request, erasures, cancellation).ConfigureAwait(false);
        if (removed.Count > 0)
            await vault.Store.ScrubAsync(CancellationToken.None).ConfigureAwait(false);
        var erased = await erasures.EndAsync().ConfigureAwait(false);
        await vault.SettleAsync(gallery.Gallery.Id, CancellationToken.None).ConfigureAwait(false);
        return new RemovalOutcome([.. request.References.Distinct().Select(id => removed.GetValueOrDefault(id) ?? new RemovedReference(id, null, null))], erased);
    }

    private async Task<IReadOnlyDictionary<ReferenceId, RemovedReference>> RemoveAsync(GalleryEntry gallery, RemoveReferencesRequest request, OwedErasures erasures, CancellationToken cancellation)
    {
        var removed = new Dictionary<ReferenceId, RemovedReference>();
        var work = await vault.Store.BeginAsync(cancellation).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            foreach (var own in (await ReferenceRows.FindAsync(work, gallery, request.References, cancellation).ConfigureAwait(false)).GroupBy(static row => row.SubjectId))
            {
                ReferenceId[] ids = [.. own.Select(static row => row.Id)];
                var details = await DetailsAsync(work, gallery, own.Key, cancellation).ConfigureAwait(false);
                await RemoveAsync(work, gallery, request, own.Key, ids, erasures, cancellation).ConfigureAwait(false);
                foreach (var id in ids)
                    removed[id] = new RemovedReference(id, own.Key, details);
            }

            if (removed.Count == 0)
                return removed;
            await work.CommitAsync(cancellation).ConfigureAwait(false);
            rooms.Tell(gallery.Gallery.Id, new RoomChange { References = removed.Keys, Subjects = erasures.Subjects }, work.Steps);
            return removed;
        }
    }

    private async Task RemoveAsync(IUnitOfWork work, GalleryEntry gallery, RemoveReferencesRequest request, SubjectId subject, ReferenceId[] references, OwedErasures erasures, CancellationToken cancellation)
    {
        if (!request.KeepsSubjects && await work.References.CountAsync(subject, cancellation).ConfigureAwait(false) == references.Length)
        {
            await erasures.EraseAsync(work, gallery, subject, request.Caller, request.Terms, cancellation).ConfigureAwait(false);
            return;
        }

        foreach (var reference in references)
            await work.References.RemoveAsync(reference, cancellation).ConfigureAwait(false);
        var happened = happening.In(gallery, request.Caller, AuditAction.Change, AuditOutcome.Done, erasures.PseudonymOf(gallery, subject));
        await vault.Journal.EnlistAsync(work, happened, cancellation).ConfigureAwait(false);
    }

    private async Task<SubjectDetails?> DetailsAsync(IUnitOfWork work, GalleryEntry gallery, SubjectId subject, CancellationToken cancellation) =>
        await work.Subjects.FindAsync(subject, cancellation).ConfigureAwait(false) is not { } row ? null : SubjectRows.Opened(() =>
        {
            using var key = vault.Keys.OpenSubject(gallery.Gallery.Id.Value, subject.Value);
            return gallery.Safe.Open(row, key).Details;
        });
}
