using System.Runtime.InteropServices;
using Semblance.Errors;
using static System.FormattableString;

namespace Semblance.Imaging.Codecs;

/// <summary>Encoded bytes to a <see cref="Picture"/>: limits first, then the header, then the pixels.</summary>
/// <remarks>Thread-safe.</remarks>
public static class PictureDecoder
{
    /// <summary>Decodes JPEG, PNG, WebP, GIF (first frame), BMP, TIFF (first page) and AVIF.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="limits">What a picture may cost; <see langword="null"/> for <see cref="PictureLimits.Default"/>.</param>
    /// <returns>The upright sRGB picture, which the caller disposes.</returns>
    /// <exception cref="SemblanceException">The picture is empty, too large, of an unknown or unsupported format, or broken beyond use.</exception>
    public static Picture Decode(ReadOnlyMemory<byte> bytes, PictureLimits? limits = null)
    {
        limits ??= PictureLimits.Default;
        if (bytes.IsEmpty)
            throw new SemblanceException(ErrorCode.InputEmpty, "The picture has no bytes.", "Check that the upload or copy was finished.");
        if (bytes.Length > limits.MaxBytes)
            throw new SemblanceException(ErrorCode.InputTooManyBytes, Invariant($"The picture has {bytes.Length:N0} bytes; the limit is {limits.MaxBytes:N0}."), "Send a smaller file, or raise PictureLimits.MaxBytes.");

        var format = FormatSniffer.Sniff(bytes.Span);
        return format == PictureFormat.Bmp
            ? BmpDecoder.Decode(bytes.Span, limits)
            : VipsDecoder.Decode(ToArray(bytes), format, limits);
    }

    /// <summary>Refuses a size that the header promises and the limits forbid.</summary>
    internal static void CheckSize(long width, long height, PictureLimits limits)
    {
        if (width < 1 || height < 1)
            throw new SemblanceException(ErrorCode.InputDamaged, $"The header promises {width} x {height} pixels.", "Save the picture anew.");
        if (width > limits.MaxSide || height > limits.MaxSide)
            throw TooLarge(Invariant($"{width} x {height} pixels; the longest side allowed is {limits.MaxSide:N0}"), "MaxSide");
        if (width * height > limits.MaxPixels)
            throw TooLarge(Invariant($"{width} x {height} = {width * height:N0} pixels; the limit is {limits.MaxPixels:N0}"), "MaxPixels");
    }

    /// <summary>The power of two by which a picture is reduced while decoding: 1, 2, 4 or 8; never so far that its shorter side is lost.</summary>
    internal static int ReductionFor(int width, int height, PictureLimits limits)
    {
        var reduction = 1;
        if (limits.DecodeSide <= 0)
            return reduction;
        while (reduction < 8 && Math.Max(width, height) / (reduction * 2) >= limits.DecodeSide && Math.Min(width, height) >= reduction * 2)
            reduction *= 2;
        return reduction;
    }

    private static SemblanceException TooLarge(string what, string limit) =>
        new(ErrorCode.InputTooManyPixels, $"The picture has {what}.", $"Scale it down first, or raise PictureLimits.{limit}.");

    private static byte[] ToArray(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length
            ? segment.Array
            : bytes.ToArray();
}
