using Semblance.Errors;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Galleries;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Govern;

/// <summary>Finds a subject by what people call it: its external id, or its identifier in the vault.</summary>
/// <param name="vault">What is kept.</param>
/// <param name="rooms">Finds galleries.</param>
public sealed class FindSubjectHandler(FaceVault vault, GalleryRooms rooms)
{
    /// <summary>Whether what somebody calls a subject means the one of an external id: for callers who speak for one person alone.</summary>
    /// <param name="name">The gallery's name.</param>
    /// <param name="subject">The external id, or the identifier of 36 characters.</param>
    /// <param name="own">The external id of the one whom the caller speaks for.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>False as well where there is nobody whom it means.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.GalleryUnknown"/>.</exception>
    public async Task<bool> IsAsync(GalleryName name, string subject, ExternalId own, CancellationToken cancellation)
    {
        var gallery = await rooms.FindAsync(name, cancellation).ConfigureAwait(false);
        try
        {
            var row = await HandleAsync(name, subject, cancellation).ConfigureAwait(false);
            return row.ExternalIndex == gallery.Safe.IndexOf(own);
        }
        catch (SemblanceException refusal) when (refusal.Code is ErrorCode.SubjectUnknown or ErrorCode.VaultRuleBroken)
        {
            return false;
        }
    }

    /// <summary>Finds a subject.</summary>
    /// <param name="name">The gallery's name.</param>
    /// <param name="subject">The external id, or the identifier of 36 characters.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The subject's row.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.GalleryUnknown"/>, <see cref="ErrorCode.SubjectUnknown"/>.</exception>
    public async Task<SealedSubject> HandleAsync(GalleryName name, string subject, CancellationToken cancellation)
    {
        var gallery = await rooms.FindAsync(name, cancellation).ConfigureAwait(false);
        var view = await vault.Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
        {
            return await view.Subjects.FindAsync(gallery.Gallery.Id, gallery.Safe.IndexOf(new ExternalId(subject)), cancellation).ConfigureAwait(false)
                ?? (Guid.TryParseExact(subject, "D", out var id) && id.Version == 4 && await view.Subjects.FindAsync(SubjectId.From(id), cancellation).ConfigureAwait(false) is { } row && row.GalleryId == gallery.Gallery.Id ? row : null)
                ?? throw new SemblanceException(ErrorCode.SubjectUnknown, $"The gallery '{name}' has no such subject.", "Name the external id or the identifier; 'subject list' shows both.");
        }
    }
}
