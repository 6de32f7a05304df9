using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Indexing;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.References;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Constrain;

/// <summary>Lets somebody be found who was held for a human, after the human has looked.</summary>
/// <param name="vault">Where they are kept.</param>
/// <param name="rooms">Finds galleries.</param>
/// <param name="happening">Makes the events that go on record.</param>
public sealed class ReleaseHeldHandler(FaceVault vault, GalleryRooms rooms, Happening happening)
{
    /// <summary>Releases a subject.</summary>
    /// <param name="request">Whom, and who looked.</param>
    /// <param name="cancellation">Heeded until it is kept.</param>
    /// <returns>How many references take part in comparisons from now on.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.GalleryUnknown"/>, <see cref="ErrorCode.SubjectUnknown"/>. <see cref="ErrorCode.VaultRuleBroken"/>: or nobody who is held. <see cref="ErrorCode.VaultConflict"/>: somebody else was faster.</exception>
    public async Task<int> HandleAsync(AboutSubject request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var gallery = await rooms.FindAsync(request.Gallery, cancellation).ConfigureAwait(false);
        using var turn = await rooms.TurnAsync(cancellation).ConfigureAwait(false);
        IReadOnlyList<IndexedReference> found;
        var work = await vault.Store.BeginAsync(cancellation).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            var row = await SubjectRows.DemandAsync(work, gallery, request.Subject, cancellation).ConfigureAwait(false);
            if (row.State != SubjectState.Held)
                throw new SemblanceException(ErrorCode.VaultRuleBroken, $"The subject is {(row.State == SubjectState.Active ? "found already" : "restricted")}: nobody has to be released.", "'subject list' shows who is held.");
            using var key = vault.Keys.OpenSubject(gallery.Gallery.Id.Value, request.Subject.Value);
            var subject = gallery.Safe.Open(row, key) with { State = SubjectState.Active };
            await work.Subjects.ChangeAsync(gallery.Safe.Seal(subject, key, row.Seal.Version.Next()), cancellation).ConfigureAwait(false);
            await vault.Journal.EnlistAsync(work, happening.In(gallery, request.Caller, AuditAction.Confirm, AuditOutcome.Done, key.Pseudonym()), cancellation).ConfigureAwait(false);
            found = [.. (await work.References.ListAsync(request.Subject, cancellation).ConfigureAwait(false)).Found
                .Where(reference => reference.State == ReferenceState.Active)
                .Select(reference => new IndexedReference(reference.Id, subject.Id, gallery.Safe.Open(reference, key).Template, FoundDays.Of(subject.Details, reference.ExpiresAt)))];
            await work.CommitAsync(cancellation).ConfigureAwait(false);
        }

        rooms.Put(gallery.Gallery.Id, gallery.Gallery.Mode == Vault.Galleries.GalleryMode.HolderKey ? [] : found, work.Steps);
        await vault.SettleAsync(gallery.Gallery.Id, CancellationToken.None).ConfigureAwait(false);
        return found.Count;
    }
}
