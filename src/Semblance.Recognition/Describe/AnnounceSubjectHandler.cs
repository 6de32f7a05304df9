using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Attribute;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Describe;

/// <summary>Keeps who somebody is before there is a picture. Without a reference and without a consent in force nothing says why that may be kept: the next sweep erases whom nobody has enrolled until then.</summary>
/// <param name="vault">Where they are kept.</param>
/// <param name="rooms">Finds galleries.</param>
/// <param name="happening">Makes the events that go on record.</param>
/// <param name="identifiers">Names what is kept.</param>
/// <param name="time">The clock.</param>
public sealed class AnnounceSubjectHandler(FaceVault vault, GalleryRooms rooms, Happening happening, IIdentifiers identifiers, TimeProvider time)
{
    private readonly Recipients _recipients = new(vault, happening, identifiers, time);

    /// <summary>Announces a subject.</summary>
    /// <param name="request">Whom.</param>
    /// <param name="cancellation">Heeded until it is kept, not after.</param>
    /// <returns>The subject.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.GalleryUnknown"/>. <see cref="ErrorCode.NameTaken"/>: the external id is. <see cref="ErrorCode.VaultRuleBroken"/>: the gallery rests on consent and there is none.
    /// <see cref="ErrorCode.KeyUnavailable"/>: a gallery whose keys are in the subjects' hands.
    /// </exception>
    public async Task<SubjectId> HandleAsync(AnnounceSubjectRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var gallery = await rooms.FindAsync(request.Gallery, cancellation).ConfigureAwait(false);
        SubjectId made;
        using (await rooms.TurnAsync(cancellation).ConfigureAwait(false))
            made = await KeepAsync(gallery, request, cancellation).ConfigureAwait(false);
        await vault.SettleAsync(gallery.Gallery.Id, CancellationToken.None).ConfigureAwait(false);
        return made;
    }

    private async Task<SubjectId> KeepAsync(GalleryEntry gallery, AnnounceSubjectRequest request, CancellationToken cancellation)
    {
        var work = await vault.Store.BeginAsync(cancellation).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            var made = await _recipients.MakeAsync(work, gallery, request.Details, [], request.Consent, request.Caller, cancellation).ConfigureAwait(false);
            using var keys = made.Keys;
            try
            {
                await work.CommitAsync(cancellation).ConfigureAwait(false);
            }
            catch (SemblanceException refusal) when (refusal.Code is not ErrorCode.VaultOutcomeUnknown)
            {
                vault.Keys.Discard(keys.Kept);
                throw;
            }

            rooms.Tell(gallery.Gallery.Id, new RoomChange(), work.Steps);
            return made.Subject.Id;
        }
    }
}
