using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Create;

/// <summary>Adds somebody who has no reference yet, for protocols that name people before they show them. Whoever is still without one at the next sweep goes with it: nothing says what the name is kept for.</summary>
/// <param name="vault">Where they are kept.</param>
/// <param name="rooms">Finds galleries.</param>
/// <param name="happening">Makes the events that go on record.</param>
/// <param name="identifiers">Names them.</param>
public sealed class AddSubjectHandler(FaceVault vault, GalleryRooms rooms, Happening happening, IIdentifiers identifiers)
{
    /// <summary>Adds a subject.</summary>
    /// <param name="request">Who, and where.</param>
    /// <param name="cancellation">Heeded until it is kept.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.GalleryUnknown"/>. <see cref="ErrorCode.NameTaken"/>: the external id is. <see cref="ErrorCode.VaultRuleBroken"/>: a gallery that rests on consent, or whose subjects hold their keys.
    /// </exception>
    public async Task<SubjectId> HandleAsync(AddSubjectRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var gallery = await rooms.FindAsync(request.Gallery, cancellation).ConfigureAwait(false);
        if (gallery.Gallery.Mode == GalleryMode.HolderKey || gallery.Gallery.LegalBasis.NeedsConsent)
            throw new SemblanceException(ErrorCode.VaultRuleBroken, $"Nobody is kept in the gallery '{request.Gallery}' by name alone: it wants each subject's consent or key.", "Enrol the person with pictures and consent.");
        var subject = new Subject { Id = SubjectId.From(identifiers.Create()), GalleryId = gallery.Gallery.Id, State = SubjectState.Active, Details = request.Details };
        using (await rooms.TurnAsync(cancellation).ConfigureAwait(false))
            await KeepAsync(gallery, subject, request.Caller, cancellation).ConfigureAwait(false);
        await vault.SettleAsync(gallery.Gallery.Id, CancellationToken.None).ConfigureAwait(false);
        return subject.Id;
    }

    private async Task KeepAsync(GalleryEntry gallery, Subject subject, Caller caller, CancellationToken cancellation)
    {
        var work = await vault.Store.BeginAsync(cancellation).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            if (subject.Details.ExternalId is { } external && await work.Subjects.FindAsync(gallery.Gallery.Id, gallery.Safe.IndexOf(external), cancellation).ConfigureAwait(false) is not null)
                throw SubjectRows.Taken(gallery);
            using var keys = SubjectKeys.Create(vault, gallery, subject.Id, shown: null);
            try
            {
                await AddAsync(work, gallery, subject, keys, caller, cancellation).ConfigureAwait(false);
            }
            catch
            {
                vault.Keys.Discard(keys.Kept);
                throw;
            }

            await work.CommitAsync(cancellation).ConfigureAwait(false);
            rooms.Tell(gallery.Gallery.Id, new RoomChange(), work.Steps);
        }
    }

    private async Task AddAsync(IUnitOfWork work, GalleryEntry gallery, Subject subject, SubjectKeys keys, Caller caller, CancellationToken cancellation)
    {
        await work.Subjects.AddAsync(gallery.Safe.Seal(subject, keys.Opening, RowVersion.First), cancellation).ConfigureAwait(false);
        await vault.Journal.EnlistAsync(work, happening.In(gallery, caller, AuditAction.Change, AuditOutcome.Done, keys.Kept.Pseudonym()), cancellation).ConfigureAwait(false);
    }
}
