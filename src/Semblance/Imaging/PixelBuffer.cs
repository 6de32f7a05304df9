using System.Buffers;

namespace Semblance.Imaging;

/// <summary>
/// Pixels of 3 bytes (red, green, blue), row after row without gaps, in memory borrowed from a pool.
/// </summary>
/// <remarks>
/// A few spare bytes follow the last pixel, so that a kernel may read a pixel as one 4-byte word.
/// Not thread-safe while it is written; safe to read from many threads.
/// </remarks>
internal sealed class PixelBuffer : IDisposable
{
    private const int SpareBytes = 4;
    private readonly ArrayPool<byte> _pool;
    private byte[]? _bytes;

    /// <summary>Borrows memory for a picture; the pixels hold whatever the memory held.</summary>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="pool">Whose memory; <see langword="null"/> for the shared pool.</param>
    public PixelBuffer(int width, int height, ArrayPool<byte>? pool = null)
    {
        var length = CheckedLength(width, height);
        (Width, Height) = (width, height);
        _pool = pool ?? ArrayPool<byte>.Shared;
        _bytes = _pool.Rent(length);
    }

    /// <summary>Pixels in a row.</summary>
    public int Width { get; private set; }

    /// <summary>Rows.</summary>
    public int Height { get; private set; }

    /// <summary>Bytes in a row.</summary>
    public int Stride => Width * 3;

    /// <summary>All pixels: <c>Stride * Height</c> bytes.</summary>
    public Span<byte> Pixels => Borrowed.AsSpan(0, Stride * Height);

    /// <summary>The pixels and the spare bytes behind them.</summary>
    internal Span<byte> Padded => Borrowed.AsSpan(0, (Stride * Height) + SpareBytes);

    /// <summary>The borrowed array, which may be longer than the pixels.</summary>
    internal byte[] Borrowed => _bytes ?? throw new ObjectDisposedException(nameof(PixelBuffer));

    /// <summary>Makes room for another size, for a buffer that serves picture after picture; the content is not kept.</summary>
    public void Resize(int width, int height)
    {
        var length = CheckedLength(width, height);
        if (Borrowed.Length < length)
        {
            _pool.Return(Borrowed);
            _bytes = _pool.Rent(length);
        }

        (Width, Height) = (width, height);
    }

    /// <summary>One row.</summary>
    public Span<byte> Row(int y) => Borrowed.AsSpan(y * Stride, Stride);

    /// <inheritdoc/>
    public void Dispose()
    {
        var bytes = Interlocked.Exchange(ref _bytes, null);
        if (bytes is not null)
            _pool.Return(bytes);
    }

    private static int CheckedLength(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        return checked((width * height * 3) + SpareBytes);
    }
}
