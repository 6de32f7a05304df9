using Semblance.Errors;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Galleries;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Govern;

/// <summary>Says who subjects are, for somebody who may know: a search's answer, a held enrolment.</summary>
/// <param name="vault">What is kept.</param>
/// <param name="rooms">Finds galleries.</param>
public sealed class SubjectNamesHandler(FaceVault vault, GalleryRooms rooms)
{
    /// <summary>Reads the details of some subjects. What it is for goes on record with the search or enrolment that asked.</summary>
    /// <param name="name">The gallery's name.</param>
    /// <param name="subjects">Whom.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The details of each that can be read.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultRuleBroken"/>: no such gallery.</exception>
    public async Task<IReadOnlyDictionary<SubjectId, SubjectDetails>> HandleAsync(GalleryName name, IEnumerable<SubjectId> subjects, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        var gallery = await rooms.FindAsync(name, cancellation).ConfigureAwait(false);
        var names = new Dictionary<SubjectId, SubjectDetails>();
        var view = await vault.Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
        {
            foreach (var id in subjects.Distinct())
            {
                if (await view.Subjects.FindAsync(id, cancellation).ConfigureAwait(false) is { } row && row.GalleryId == gallery.Gallery.Id)
                    names[id] = Open(gallery, row);
            }
        }

        return names;
    }

    private SubjectDetails Open(GalleryEntry gallery, SealedSubject row)
    {
        using var key = vault.Keys.OpenSubject(row.GalleryId.Value, row.Id.Value);
        return gallery.Safe.Open(row, key).Details;
    }
}
