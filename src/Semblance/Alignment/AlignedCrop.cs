using System.Buffers;

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

    /// <summary>The crop as bytes: red, green, blue, rows from the top.</summary>
    public byte[] ToRgb()
    {
        var size = Side * Side;
        var rgb = new byte[3 * size];
        for (var i = 0; i < rgb.Length; i++)
            rgb[i] = (byte)Math.Clamp(MathF.Round(Planes[(i % 3 * size) + (i / 3)]), 0, 255);
        return rgb;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        var planes = Interlocked.Exchange(ref _planes, null);
        if (planes is not null)
            ArrayPool<float>.Shared.Return(planes);
    }
}
