using System.Collections.Concurrent;
using Semblance.Vault.Audit;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.Rows;

namespace Semblance.Vault.Safekeeping;

/// <summary>The last known manifest of every gallery, for the heads of the audit chain, whose writer must not wait for a database.</summary>
internal sealed class ManifestBoard
{
    private readonly ConcurrentDictionary<GalleryId, Manifest> _manifests = new();

    public IReadOnlyList<ManifestRoot> Roots() =>
        [.. _manifests.OrderBy(entry => entry.Key.Value).Select(entry => new ManifestRoot(entry.Key.Value, entry.Value.Rows, entry.Value.Root))];

    /// <summary>Reads a gallery's manifest as the last commit left it. It counts the gallery's own row: one of nothing is that of a gallery that was erased.</summary>
    public async Task RefreshAsync(IUnitOfWork view, GalleryId gallery, CancellationToken cancellation)
    {
        var manifest = await view.Galleries.ManifestAsync(gallery, cancellation).ConfigureAwait(false);
        if (manifest.Rows == 0)
            Forget(gallery);
        else
            _manifests[gallery] = manifest;
    }

    public void Forget(GalleryId gallery) => _manifests.TryRemove(gallery, out _);
}
