using System.Security.Cryptography;
using Semblance.Index.Cascade;
using Semblance.Index.Cascade.Planes;

namespace Semblance.Index.Snapshots;

/// <summary>
/// A <see cref="CascadeIndex"/> as a file, with its planes, so that a million vectors are ready in a fraction of a second. Each part has a digest; a
/// file that is damaged, of another program or of another rotation is refused, and its owner builds the index anew from what it was made of.
/// </summary>
/// <remarks>
/// The file holds templates in the clear, so it belongs where those may lie. The digests find damage, not deceit: who can write the file can write
/// the digests. What is kept of people is kept by the vault, sealed.
/// </remarks>
public static class CascadeFile
{
    /// <summary>Writes an index's present state beside the file and puts it into its place when it is whole.</summary>
    /// <param name="index">The index. It may be changed meanwhile; the state of the call's beginning is written.</param>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Gives up between parts; the file is left as it was.</param>
    /// <exception cref="IOException">It can't be written.</exception>
    public static void Save(CascadeIndex index, string path, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var fresh = new FreshFile(path);
        new CascadeFileWriter((CascadeSnapshot)index.Current, fresh.Handle).Write(cancellation);
        fresh.PutInPlace();
    }

    /// <summary>Opens an index from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="dimension">Codes in a vector.</param>
    /// <param name="options">How.</param>
    /// <param name="fault">Why there is no index.</param>
    /// <returns>The index; nothing where the file is not to be trusted, so that it has to be built anew.</returns>
    public static CascadeIndex? TryOpen(string path, int dimension, CascadeFileOptions options, out IndexFileFault fault)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!File.Exists(path))
        {
            fault = IndexFileFault.Missing;
            return null;
        }

        using var file = File.OpenHandle(path);
        var bytes = new byte[CascadeFileLayout.HeadLength];
        var read = RandomAccess.Read(file, bytes, 0);
        if (CascadeFileHead.Read(bytes.AsSpan(0, read), out fault) is not { } head)
            return null;
        if (head.Dimension != dimension || head.HasFine != options.Index.HasFinePlanes || !head.SeedDigest.Span.SequenceEqual(SHA256.HashData(options.Index.RotationSeed.Span)))
        {
            fault = IndexFileFault.OtherForm;
            return null;
        }

        var layout = new CascadeFileLayout(new BlockShape(dimension, head.HasFine, head.BlockRows), dimension, head.Slots);
        fault = IndexFileFault.Damaged;
        if (RandomAccess.GetLength(file) != layout.Length || new CascadeFileReader(path, file, layout, options).Read(head) is not { } index)
            return null;
        fault = IndexFileFault.None;
        return index;
    }
}
