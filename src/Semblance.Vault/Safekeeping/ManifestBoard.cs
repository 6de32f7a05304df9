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

    /// <summary>Reads a gallery's manifest as the last commit left it.</summary>
    public async Task RefreshAsync(IUnitOfWork view, GalleryId gallery, CancellationToken cancellation) =>
        _manifests[gallery] = await view.Galleries.ManifestAsync(gallery, cancellation).ConfigureAwait(false);

    public void Forget(GalleryId gallery) => _manifests.TryRemove(gallery, out _);
}
