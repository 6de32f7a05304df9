using System.Security.Cryptography;
using System.Text;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.Rows;

namespace Semblance.Vault.Safekeeping.Snapshots;

/// <summary>What an index of a gallery depends on: its rows, and which rows were set aside. Where both are equal, so is the index.</summary>
/// <param name="Manifest">The manifest.</param>
/// <param name="SetAside">A digest of the names of all rows that were set aside.</param>
/// <param name="Marks">How far the tables reached when it was read; it says nothing about the index.</param>
/// <remarks>Immutable.</remarks>
public sealed record GalleryState(Manifest Manifest, string SetAside, RowMarks Marks)
{
    /// <summary>The manifest's root.</summary>
    public string Root => Manifest.Root;

    /// <summary>The state of a gallery that nobody has read.</summary>
    public static GalleryState Unknown { get; } = new(Manifest.Empty, string.Empty, default);

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
        var marks = await view.Galleries.MarksAsync(cancellation).ConfigureAwait(false);
        return new GalleryState(manifest, DigestOf(string.Join('\n', aside.Select(row => $"{row.Kind} {row.Id}").Order(StringComparer.Ordinal))), marks);
    }

    /// <summary>32 bytes that stand for it.</summary>
    internal byte[] Digest() => SHA256.HashData(Encoding.ASCII.GetBytes($"{Root}\n{SetAside}"));

    /// <summary>The state that this one was, if the same rows were set aside then.</summary>
    internal GalleryState At(SnapshotBase then) => new(then.Manifest, SetAside, then.Marks);

    private static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text)));
}
