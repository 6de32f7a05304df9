using System.Buffers;
using System.Collections.Concurrent;
using Semblance.Imaging;

namespace Semblance.Alignment;

/// <summary>A face turned upright and scaled so that its points lie where the embedder expects them.</summary>
/// <remarks>
/// Borrowed, the object and its memory alike, so that a steady load allocates nothing: dispose it once and let it go. Planes of red, green, blue
/// with 0..255 values, not rounded.
/// </remarks>
internal sealed class AlignedCrop : IDisposable
{
    private static readonly ConcurrentBag<AlignedCrop> Free = [];

    private float[]? _planes;

    private AlignedCrop()
    {
    }

    /// <summary>Columns and rows.</summary>
    public int Side { get; private set; }

    /// <summary>How far the five points stay from their targets: root mean square in crop pixels.</summary>
    public float ResidualPixels { get; private set; }

    /// <summary>Source pixels (of the whole picture) that one crop pixel spans; below 1 the face was enlarged.</summary>
    public float SourcePixelsPerPixel { get; private set; }

    /// <summary>Share of the crop that lies outside of the picture, 0 to 1.</summary>
    public float ShareOutside { get; private set; }

    /// <summary>The numbers, plane after plane.</summary>
    public Span<float> Planes => (_planes ?? throw new ObjectDisposedException(nameof(AlignedCrop))).AsSpan(0, 3 * Side * Side);

    /// <summary>Borrows a crop; its numbers are whatever the memory held.</summary>
    /// <param name="side">Columns and rows.</param>
    /// <param name="residualPixels">See <see cref="ResidualPixels"/>.</param>
    /// <param name="sourcePixelsPerPixel">See <see cref="SourcePixelsPerPixel"/>.</param>
    /// <param name="shareOutside">See <see cref="ShareOutside"/>.</param>
    public static AlignedCrop Rent(int side, float residualPixels, float sourcePixelsPerPixel, float shareOutside)
    {
        var crop = Free.TryTake(out var used) ? used : new AlignedCrop();
        crop._planes = ArrayPool<float>.Shared.Rent(3 * side * side);
        (crop.Side, crop.ResidualPixels, crop.SourcePixelsPerPixel, crop.ShareOutside) = (side, residualPixels, sourcePixelsPerPixel, shareOutside);
        return crop;
    }

    /// <summary>The crop as bytes, for showing.</summary>
    public PixelBlock ToPixels() => PixelPlanes.ToBlock(Planes, Side, Side);

    /// <inheritdoc/>
    public void Dispose()
    {
        var planes = Interlocked.Exchange(ref _planes, null);
        if (planes is null)
            return;
        ArrayPool<float>.Shared.Return(planes);
        Free.Add(this);
    }
}
