using System.Collections.Concurrent;
using Semblance.Errors;
using Semblance.Recognition.Identify;
using Semblance.Vault.Galleries;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Rooms;

/// <summary>The galleries of a vault, each opened when it is first asked for.</summary>
/// <param name="vault">The vault.</param>
/// <param name="loader">Makes an index of what is kept.</param>
public sealed class GalleryRooms(FaceVault vault, IndexLoader loader)
{
    private readonly ConcurrentDictionary<GalleryId, GalleryRoom> _open = new();

    /// <summary>Opens a gallery, which for a large one takes a moment: every template is unsealed.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellation">Ends the opening.</param>
    /// <returns>The room; the same one for everybody.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultRuleBroken"/>: there is no such gallery.</exception>
    public async Task<GalleryRoom> OpenAsync(GalleryName name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(name);
        var view = await vault.Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
        {
            var row = await view.Galleries.FindAsync(name, cancellation).ConfigureAwait(false) ?? throw Unknown(name, [.. (await view.Galleries.ListAsync(cancellation).ConfigureAwait(false)).Found.Select(other => other.Gallery.Name.Text)]);
            if (_open.TryGetValue(row.Gallery.Id, out var there) && there.Version == row.Seal.Version)
                return there;
            var safe = vault.SafeOf(row.Gallery.Id);
            var gallery = safe.Open(row);
            var constraints = await view.Constraints.ListAsync(gallery.Id, cancellation).ConfigureAwait(false);
            var (index, damaged) = await loader.LoadAsync(view, gallery, safe, cancellation).ConfigureAwait(false);
            return _open.GetOrAdd(gallery.Id, new GalleryRoom(gallery, row.Seal.Version, safe, index, new LookAlikes(constraints.Found.Select(one => one.Constraint)), damaged));
        }
    }

    /// <summary>Lets a gallery go, so that it is opened anew: after its rules or constraints were changed, or it was erased.</summary>
    /// <param name="gallery">The gallery.</param>
    public void Close(GalleryId gallery) => _open.TryRemove(gallery, out _);

    private static SemblanceException Unknown(GalleryName name, string[] others) => new(
        ErrorCode.VaultRuleBroken,
        $"There is no gallery '{name}'.",
        others.Length > 0 ? $"There are: {string.Join(", ", others.Order(StringComparer.Ordinal))}." : "Make it first: semblance gallery create.");
}
