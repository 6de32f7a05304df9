using Semblance.Errors;

namespace Semblance.Imaging.Codecs;

/// <summary>Tells a picture's format by its first bytes. A file's name proves nothing.</summary>
internal static class FormatSniffer
{
    private const string Readable = "Semblance reads JPEG, PNG, WebP, GIF, BMP, TIFF and AVIF.";

    /// <summary>The format of the bytes.</summary>
    /// <exception cref="SemblanceException">The format is unknown, or known and not decoded here.</exception>
    public static PictureFormat Sniff(ReadOnlySpan<byte> bytes)
    {
        if (StartsWith(bytes, [0xFF, 0xD8, 0xFF]))
            return PictureFormat.Jpeg;
        if (StartsWith(bytes, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return PictureFormat.Png;
        if (StartsWith(bytes, "RIFF"u8) && bytes.Length >= 12 && bytes[8..12].SequenceEqual("WEBP"u8))
            return PictureFormat.WebP;
        if (StartsWith(bytes, "GIF87a"u8) || StartsWith(bytes, "GIF89a"u8))
            return PictureFormat.Gif;
        if (StartsWith(bytes, "BM"u8))
            return PictureFormat.Bmp;
        if (StartsWith(bytes, [(byte)'I', (byte)'I', 42, 0]) || StartsWith(bytes, [(byte)'M', (byte)'M', 0, 42]))
            return PictureFormat.Tiff;
        if (bytes.Length >= 12 && bytes[4..8].SequenceEqual("ftyp"u8))
            return SniffIsoMedia(bytes);
        throw Unreadable(bytes);
    }

    /// <summary>AVIF, HEIC and videos share one container; the brands in its first box tell them apart.</summary>
    private static PictureFormat SniffIsoMedia(ReadOnlySpan<byte> bytes)
    {
        var size = Math.Min(bytes.Length, Math.Max(16, (bytes[2] << 8) | bytes[3]));
        var isHeic = false;
        for (var at = 8; at + 4 <= size; at += 4)
        {
            var brand = bytes.Slice(at, 4);
            if (brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8))
                return PictureFormat.Avif;
            isHeic |= brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("hevc"u8) || brand.SequenceEqual("mif1"u8);
        }

        throw isHeic ? Heic() : Unsupported("a video or another ISO media file", "Take a still picture from it first.");
    }

    private static SemblanceException Unreadable(ReadOnlySpan<byte> bytes)
    {
        if (StartsWith(bytes, "%PDF"u8))
            return Unsupported("a PDF document", "Export the page as PNG or JPEG first.");
        if (StartsWith(bytes, [0xFF, 0x0A]) || StartsWith(bytes, [0, 0, 0, 0x0C, (byte)'J', (byte)'X', (byte)'L']))
            return Unsupported("JPEG XL", "Convert it to PNG or JPEG first.");
        if (StartsWith(bytes, [0, 0, 0, 0x0C, (byte)'j', (byte)'P']) || StartsWith(bytes, [0xFF, 0x4F, 0xFF, 0x51]))
            return Unsupported("JPEG 2000", "Convert it to PNG or JPEG first.");
        if (StartsWith(bytes, "8BPS"u8))
            return Unsupported("a Photoshop document", "Export it as PNG or JPEG first.");
        if (IsMarkup(bytes))
            return Unsupported("SVG or other markup", "Export it as PNG first.");
        return new SemblanceException(ErrorCode.InputFormatUnknown, "The bytes start like no picture format that is known.", Readable);
    }

    private static SemblanceException Heic() => Unsupported(
        "HEIC, whose video codec (HEVC) is under patents and not part of this build",
        "Convert it to JPEG (on a telephone: choose 'Most compatible' as the camera's format; elsewhere: 'heif-convert in.heic out.jpg').");

    private static SemblanceException Unsupported(string what, string remedy) =>
        new(ErrorCode.InputFormatUnsupported, $"The picture is {what}.", $"{remedy} {Readable}");

    private static bool IsMarkup(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.TrimStart(" \t\r\n\u00EF\u00BB\u00BF"u8);
        return StartsWith(start, "<svg"u8) || StartsWith(start, "<?xml"u8) || StartsWith(start, "<!DOCTYPE"u8) || StartsWith(start, "<html"u8);
    }

    private static bool StartsWith(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> start) => bytes.StartsWith(start);
}
