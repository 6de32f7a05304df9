using Semblance.Errors;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Galleries;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Govern;

/// <summary>Says what the subjects of an answer are called. The answer itself is on record already, and this is a part of it.</summary>
/// <param name="vault">What is kept.</param>
/// <param name="rooms">Finds galleries.</param>
public sealed class NameFoundHandler(FaceVault vault, GalleryRooms rooms)
{
    /// <summary>Reads names.</summary>
    /// <param name="name">The gallery's name.</param>
    /// <param name="found">The subjects.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The external id of each, else its displayed name, else its identifier. Who was erased meanwhile, or can't be read, is missing.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.GalleryUnknown"/>.</exception>
    public async Task<IReadOnlyDictionary<SubjectId, string>> HandleAsync(GalleryName name, IReadOnlyCollection<SubjectId> found, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (found.Count == 0)
            return new Dictionary<SubjectId, string>(); // Most searches find nobody: nothing is read for them.
        var gallery = await rooms.FindAsync(name, cancellation).ConfigureAwait(false);
        var names = new Dictionary<SubjectId, string>();
        var view = await vault.Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
        {
            foreach (var subject in found.Distinct())
            {
                if (await view.Subjects.FindAsync(subject, cancellation).ConfigureAwait(false) is { } row && Open(gallery, row) is { } details)
                    names[subject] = details.ExternalId?.Text ?? details.DisplayName ?? subject.ToString();
            }
        }

        return names;
    }

    private SubjectDetails? Open(GalleryEntry gallery, SealedSubject row) => SubjectRows.Opened(() =>
    {
        using var key = vault.Keys.OpenSubject(row.GalleryId.Value, row.Id.Value);
        return gallery.Safe.Open(row, key).Details;
    });
}
