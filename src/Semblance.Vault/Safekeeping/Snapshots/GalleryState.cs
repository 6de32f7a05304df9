using System.Security.Cryptography;
using System.Text;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;

namespace Semblance.Vault.Safekeeping.Snapshots;

/// <summary>What an index of a gallery depends on: its rows, and which rows were set aside. Two equal states give the same index.</summary>
/// <param name="Root">The manifest's root.</param>
/// <param name="SetAside">A digest of the names of all rows that were set aside.</param>
/// <remarks>Immutable.</remarks>
public sealed record GalleryState(string Root, string SetAside)
{
    /// <summary>Reads a gallery's state.</summary>
    /// <param name="view">A view of the rows.</param>
    /// <param name="gallery">The gallery.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The state.</returns>
    public static async Task<GalleryState> ReadAsync(IUnitOfWork view, GalleryId gallery, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        var manifest = await view.Galleries.ManifestAsync(gallery, cancellation).ConfigureAwait(false);
        var aside = await view.Quarantine.ListAsync(cancellation).ConfigureAwait(false);
        return new GalleryState(manifest.Root, DigestOf(string.Join('\n', aside.Select(row => $"{row.Kind} {row.Id}").Order(StringComparer.Ordinal))));
    }

    /// <summary>32 bytes that stand for it.</summary>
    internal byte[] Digest() => SHA256.HashData(Encoding.ASCII.GetBytes($"{Root}\n{SetAside}"));

    private static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text)));
}
