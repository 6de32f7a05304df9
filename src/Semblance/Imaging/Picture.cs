using System.Buffers;

namespace Semblance.Imaging;

/// <summary>
/// A decoded picture: upright, sRGB, 8 bits a channel, opaque. All coordinates in results count the pixels of this upright
/// picture at its whole size, whatever size was decoded inside.
/// </summary>
/// <remarks>Reading is thread-safe. Dispose it to give the memory back to the pool.</remarks>
public sealed class Picture : IDisposable
{
    internal Picture(PixelBuffer pixels, int width, int height, int reduction, PictureFormat format, bool isDamaged)
    {
        Pixels = pixels;
        Width = width;
        Height = height;
        Reduction = reduction;
        Format = format;
        IsDamaged = isDamaged;
    }

    /// <summary>Width in pixels of the upright picture at its whole size.</summary>
    public int Width { get; }

    /// <summary>Height in pixels of the upright picture at its whole size.</summary>
    public int Height { get; }

    /// <summary>The format the picture came in.</summary>
    public PictureFormat Format { get; }

    /// <summary>True when the file was broken (cut off, for example) and only what could be saved is here.</summary>
    public bool IsDamaged { get; }

    /// <summary>The decoded pixels, possibly at a half, a quarter or an eighth of the whole size.</summary>
    internal PixelBuffer Pixels { get; }

    /// <summary>How many pixels of the whole size one decoded pixel spans: 1, 2, 4 or 8.</summary>
    internal int Reduction { get; }

    /// <summary>Takes raw pixels, for example a frame of a video.</summary>
    /// <param name="rgb">Red, green, blue bytes of an upright sRGB picture, rows from the top, no gaps: width x height x 3 bytes.</param>
    /// <param name="width">Pixels in a row, 1 or more.</param>
    /// <param name="height">Rows, 1 or more.</param>
    /// <returns>A picture with its own copy of the pixels.</returns>
    /// <exception cref="ArgumentException">The number of bytes is not width x height x 3.</exception>
    public static Picture FromRgb(ReadOnlySpan<byte> rgb, int width, int height) => FromRgb(rgb, width, height, ArrayPool<byte>.Shared);

    /// <summary>Takes raw pixels into memory of a certain pool, for somebody who makes many pictures of one size.</summary>
    /// <param name="rgb">Red, green, blue bytes of an upright sRGB picture, rows from the top, no gaps: width x height x 3 bytes.</param>
    /// <param name="width">Pixels in a row, 1 or more.</param>
    /// <param name="height">Rows, 1 or more.</param>
    /// <param name="pool">Lends the memory, a few bytes more than the pixels need, and gets it back when the picture is disposed.</param>
    /// <returns>A picture with its own copy of the pixels.</returns>
    /// <exception cref="ArgumentException">The number of bytes is not width x height x 3.</exception>
    public static Picture FromRgb(ReadOnlySpan<byte> rgb, int width, int height, ArrayPool<byte> pool)
    {
        var pixels = new PixelBuffer(width, height, pool);
        if (rgb.Length != pixels.Pixels.Length)
        {
            pixels.Dispose();
            throw new ArgumentException($"A {width} x {height} picture has {(long)width * height * 3} bytes of RGB, not {rgb.Length}.", nameof(rgb));
        }

        rgb.CopyTo(pixels.Pixels);
        return new Picture(pixels, width, height, 1, PictureFormat.Raw, isDamaged: false);
    }

    /// <summary>Copies the decoded pixels out, for drawing or for another program.</summary>
    /// <returns>The pixels at the decoded size, which may be a half, a quarter or an eighth of the whole size.</returns>
    public PixelBlock ToPixels() => new(Pixels.Pixels.ToArray(), Pixels.Width, Pixels.Height);

    /// <summary>Copies the decoded pixels into the caller's memory.</summary>
    /// <param name="rgb">Red, green, blue bytes, rows from the top, no gaps: as many as there are decoded pixels, times 3.</param>
    /// <exception cref="ArgumentException">The number of bytes is another.</exception>
    public void CopyRgbTo(Span<byte> rgb)
    {
        if (rgb.Length != Pixels.Pixels.Length)
            throw new ArgumentException($"The decoded picture has {Pixels.Pixels.Length} bytes of RGB, not {rgb.Length}.", nameof(rgb));
        Pixels.Pixels.CopyTo(rgb);
    }

    /// <summary>Copies a part out, scaled to a given size; what lies outside of the picture is black.</summary>
    /// <param name="region">The part, in pixels of the whole picture.</param>
    /// <param name="width">Columns of the copy, 1 to 4,096.</param>
    /// <param name="height">Rows of the copy, 1 to 4,096.</param>
    /// <returns>The copy.</returns>
    public PixelBlock Cut(PixelBox region, int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, 4096);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, 4096);
        var map = new PlaneMap(region.Width / width, 0, region.X, 0, region.Height / height, region.Y);
        var planes = new float[3 * width * height];
        PlaneSampler.Fill(Pixels, map.ThenScale(1f / Reduction, 1f / Reduction), planes, width, new PlaneRegion(0, 0, width, height), SampleLayout.Rgb255, PlaneSampler.Outside.Black);
        return PixelPlanes.ToBlock(planes, width, height);
    }

    /// <summary>Reads single pixels on a regular grid, without averaging: for a glance that must cost next to nothing.</summary>
    /// <param name="width">Columns of the grid, 1 to 4,096; pixels are repeated where the picture has fewer.</param>
    /// <param name="height">Rows of the grid, 1 to 4,096.</param>
    /// <returns>The pixels in the middles of the grid's cells.</returns>
    public PixelBlock Sample(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, 4096);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, 4096);
        var sampled = new byte[3 * width * height];
        for (var y = 0; y < height; y++)
        {
            var row = Pixels.Pixels.Slice((((2 * y) + 1) * Pixels.Height / (2 * height)) * Pixels.Width * 3, Pixels.Width * 3);
            for (var x = 0; x < width; x++)
                row.Slice(((2 * x) + 1) * Pixels.Width / (2 * width) * 3, 3).CopyTo(sampled.AsSpan(3 * ((y * width) + x)));
        }

        return new PixelBlock(sampled, width, height);
    }

    /// <inheritdoc/>
    public void Dispose() => Pixels.Dispose();
}
