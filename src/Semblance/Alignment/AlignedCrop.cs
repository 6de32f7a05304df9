using System.Buffers;
using Semblance.Imaging;

namespace Semblance.Alignment;

/// <summary>A face turned upright and scaled so that its points lie where the embedder expects them.</summary>
/// <remarks>Borrowed memory: dispose it. Planes of red, green, blue with 0..255 values, not rounded.</remarks>
internal sealed class AlignedCrop : IDisposable
{
    private float[]? _planes;

    public AlignedCrop(int side)
    {
        Side = side;
        _planes = ArrayPool<float>.Shared.Rent(3 * side * side);
    }

    /// <summary>Columns and rows.</summary>
    public int Side { get; }

    /// <summary>How far the five points stay from their targets: root mean square in crop pixels.</summary>
    public float ResidualPixels { get; init; }

    /// <summary>Source pixels (of the whole picture) that one crop pixel spans; below 1 the face was enlarged.</summary>
    public float SourcePixelsPerPixel { get; init; }

    /// <summary>Share of the crop that lies outside of the picture, 0 to 1.</summary>
    public float ShareOutside { get; init; }

    /// <summary>The numbers, plane after plane.</summary>
    public Span<float> Planes => (_planes ?? throw new ObjectDisposedException(nameof(AlignedCrop))).AsSpan(0, 3 * Side * Side);

    /// <summary>The crop as bytes, for showing.</summary>
    public PixelBlock ToPixels() => PixelPlanes.ToBlock(Planes, Side, Side);

    /// <inheritdoc/>
    public void Dispose()
    {
        var planes = Interlocked.Exchange(ref _planes, null);
        if (planes is not null)
            ArrayPool<float>.Shared.Return(planes);
    }
}
