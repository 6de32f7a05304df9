using System.Buffers;
using System.Globalization;
using Semblance.Errors;
using Semblance.Imaging;

namespace Semblance.Video.Ffmpeg;

/// <summary>Reads pictures in the form "PPM" (a short head with width and height, then RGB bytes) one after another from a pipe.</summary>
internal sealed class PpmReader(Stream pipe) : IDisposable
{
    private const int LongestHead = 64;
    private const int MaxPixels = 100_000_000;

    private readonly byte[] _ahead = ArrayPool<byte>.Shared.Rent(LongestHead * 1_024);
    private byte[] _pixels = [];
    private int _from;
    private int _to;

    /// <summary>The next picture; nothing at the end. A picture that was cut off by the end is none.</summary>
    public async ValueTask<Picture?> NextAsync(CancellationToken cancellation)
    {
        if (await HeadAsync(cancellation).ConfigureAwait(false) is not { } size)
            return null;
        var (width, height) = size;
        var length = checked(width * height * 3);
        if (_pixels.Length < length)
            Borrow(length);
        if (!await FillAsync(_pixels.AsMemory(0, length), cancellation).ConfigureAwait(false))
            return null;
        return Picture.FromRgb(_pixels.AsSpan(0, length), width, height, FramePool.Frames);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_ahead);
        Borrow(0);
    }

    /// <summary>Width and height from a head such as "P6 1280 720 255", its words parted by single blanks or line ends.</summary>
    internal static (int Width, int Height)? Parse(ReadOnlySpan<byte> head)
    {
        Span<int> numbers = stackalloc int[3];
        if (head.Length < 2 || head[0] != 'P' || head[1] != '6')
            throw Foreign();
        var at = 2;
        for (var k = 0; k < numbers.Length; k++)
        {
            at++; // the one blank before each number
            var start = at;
            while (at < head.Length && char.IsAsciiDigit((char)head[at]))
                at++;
            if (at >= head.Length)
                return null;
            if (!int.TryParse(head[start..at], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[k]))
                throw Foreign();
        }

        return numbers[0] < 1 || numbers[1] < 1 || numbers[2] != 255 || (long)numbers[0] * numbers[1] > MaxPixels ? throw Foreign() : (numbers[0], numbers[1]);
    }

    private static SemblanceException Foreign() => new(ErrorCode.VideoUnreadable, "ffmpeg wrote something else than pictures.", "Check that the program 'ffmpeg' is version 5.1 or newer.");

    private async ValueTask<(int Width, int Height)?> HeadAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var seen = _ahead.AsSpan(_from, Math.Min(LongestHead, _to - _from));
            if (seen.Length >= 2 && Parse(seen) is { } size)
            {
                _from += LengthOf(seen);
                return size;
            }

            if (seen.Length == LongestHead)
                throw Foreign();
            if (!await ReadAheadAsync(cancellation).ConfigureAwait(false))
                return null;
        }
    }

    /// <summary>Bytes of a head that was parsed: up to the one blank behind its fourth word.</summary>
    private static int LengthOf(ReadOnlySpan<byte> head)
    {
        var words = 0;
        for (var at = 0; ; at++)
        {
            if (head[at] is (byte)' ' or (byte)'\n' && ++words == 4)
                return at + 1;
        }
    }

    private async ValueTask<bool> ReadAheadAsync(CancellationToken cancellation)
    {
        _ahead.AsSpan(_from, _to - _from).CopyTo(_ahead);
        (_from, _to) = (0, _to - _from);
        var read = await pipe.ReadAsync(_ahead.AsMemory(_to), cancellation).ConfigureAwait(false);
        _to += read;
        return read > 0;
    }

    private async ValueTask<bool> FillAsync(Memory<byte> target, CancellationToken cancellation)
    {
        var ready = Math.Min(_to - _from, target.Length);
        _ahead.AsSpan(_from, ready).CopyTo(target.Span);
        _from += ready;
        return await pipe.ReadAtLeastAsync(target[ready..], target.Length - ready, throwOnEndOfStream: false, cancellation).ConfigureAwait(false) == target.Length - ready;
    }

    private void Borrow(int length)
    {
        if (_pixels.Length > 0)
            FramePool.Frames.Return(_pixels);
        _pixels = length == 0 ? [] : FramePool.Frames.Rent(length);
    }
}
