using Semblance.Errors;
using Semblance.Recognition.Govern;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.References;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Identify;

/// <summary>Says whose the references of an answer are, and where they come from. The answer itself is on record already, and this is a part of it.</summary>
/// <param name="vault">What is kept.</param>
/// <param name="rooms">Finds galleries.</param>
public sealed class FoundReferencesHandler(FaceVault vault, GalleryRooms rooms)
{
    /// <summary>Reads references.</summary>
    /// <param name="name">The gallery's name.</param>
    /// <param name="found">The references that a search brought up.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>Each with its subject. What was removed meanwhile, or can't be read, is missing.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.GalleryUnknown"/>.</exception>
    public async Task<IReadOnlyDictionary<ReferenceId, AttributedReference>> HandleAsync(GalleryName name, IReadOnlyCollection<ReferenceId> found, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(found);
        var gallery = await rooms.FindAsync(name, cancellation).ConfigureAwait(false);
        var told = new Dictionary<ReferenceId, AttributedReference>();
        var view = await vault.Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
        {
            foreach (var reference in found.Distinct())
            {
                if (await ReadAsync(view, gallery, reference, cancellation).ConfigureAwait(false) is { } read)
                    told[reference] = read;
            }
        }

        return told;
    }

    private async Task<AttributedReference?> ReadAsync(IUnitOfWork view, GalleryEntry gallery, ReferenceId reference, CancellationToken cancellation)
    {
        if (await ReferenceRows.FindAsync(view, gallery, reference, cancellation).ConfigureAwait(false) is not { } row || await view.Subjects.FindAsync(row.SubjectId, cancellation).ConfigureAwait(false) is not { } owner)
            return null;
        return SubjectRows.Opened(() =>
        {
            using var key = vault.Keys.OpenSubject(gallery.Gallery.Id.Value, row.SubjectId.Value);
            return new AttributedReference(gallery.Safe.Open(owner, key), new KeptReference(row, gallery.Safe.Open(row, key).Provenance));
        });
    }
}
