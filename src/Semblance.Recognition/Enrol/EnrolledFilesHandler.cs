using Semblance.Recognition.Rooms;
using Semblance.Vault.Galleries;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Enrol;

/// <summary>Says which picture files are references of a subject already, so that an enrolment that was cut off goes on where it stopped.</summary>
/// <param name="vault">What is kept.</param>
/// <param name="rooms">Finds galleries.</param>
public sealed class EnrolledFilesHandler(FaceVault vault, GalleryRooms rooms)
{
    /// <summary>Reads the digests of a subject's files.</summary>
    /// <param name="name">The gallery's name.</param>
    /// <param name="subject">The external id.</param>
    /// <param name="holder">What the subject shows, where the gallery's subjects hold their keys.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The SHA-256 of each file; empty for somebody new.</returns>
    /// <exception cref="Errors.SemblanceException"><see cref="Errors.ErrorCode.GalleryUnknown"/>. <see cref="Errors.ErrorCode.SealBroken"/>: a row was changed. <see cref="Errors.ErrorCode.KeyUnavailable"/>: the subject holds the key, and none or another's was shown.</exception>
    public async Task<IReadOnlySet<FileDigest>> HandleAsync(GalleryName name, ExternalId subject, HolderKey? holder, CancellationToken cancellation)
    {
        var gallery = await rooms.FindAsync(name, cancellation).ConfigureAwait(false);
        var view = await vault.Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
        {
            var row = await view.Subjects.FindAsync(gallery.Gallery.Id, gallery.Safe.IndexOf(subject), cancellation).ConfigureAwait(false);
            if (row is null)
                return new HashSet<FileDigest>();
            using var keys = SubjectKeys.Open(vault, gallery, row.Id, holder);
            return (await view.References.ListAsync(row.Id, cancellation).ConfigureAwait(false)).Found.Select(reference => keys.Demand(key => gallery.Safe.Open(reference, key)).Provenance.File).ToHashSet();
        }
    }
}
