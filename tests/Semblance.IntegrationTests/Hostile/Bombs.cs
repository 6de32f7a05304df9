using System.Buffers.Binary;
using Semblance.UnitTests.Imaging.Codecs;

namespace Semblance.IntegrationTests.Hostile;

/// <summary>Small files that promise or unpack to enormous pictures.</summary>
internal static class Bombs
{
    private static readonly (uint Width, uint Height)[] Sizes =
        [(65_535, 65_535), (16_384, 16_384), (0x7FFFFFFF, 0x7FFFFFFF), (0x7FFFFFFF, 1), (1, 0x7FFFFFFF), (20_000, 2_000), (0, 0), (0, 100), (100, 0), (16_384, 3_051)];

    public static IEnumerable<HostileFile> All() => [.. Promised(), .. Unpacked(), .. Hidden(), .. ManyScans()];

    /// <summary>The header of each format with each size and next to nothing behind it.</summary>
    private static IEnumerable<HostileFile> Promised()
    {
        using var image = MadeFile.Soft(40, 30);
        var (jpeg, gif, avif) = (MadeFile.Save(image, "jpeg"), MadeFile.Save(image, "gif"), MadeFile.Save(image, "avif"));
        foreach (var (width, height) in Sizes)
        {
            var size = FormattableString.Invariant($"{width}x{height}");
            yield return new($"promises-{size}.png", MadePng.Of(MadePng.Header(width, height, 16, 6), MadePng.Chunk("IDAT", MadePng.Zeros(100)), MadePng.Chunk("IEND")));
            yield return new($"promises-{size}-interlaced.png", MadePng.Of(MadePng.Header(width, height, 8, 2, 1), MadePng.Chunk("IDAT", MadePng.Zeros(100)), MadePng.Chunk("IEND")));
            yield return new($"promises-{size}.bmp", MadeBitmap.Info((int)width, (int)height, 24, 0, [], new byte[10]));
            yield return new($"promises-{size}-runs.bmp", MadeBitmap.Info((int)width, (int)height, 8, 1, new byte[1024], [255, 1, 0, 1]));
            yield return new($"promises-{size}.tif", MadeTiff.Grey(width, height, 1, new byte[100]));
            yield return new($"promises-{size}-tile.tif", MadeTiff.Tiled(100, 100, width, height));
            yield return new($"promises-{size}.jpg", Patched(jpeg, JpegSize(jpeg), Big((ushort)height), Big((ushort)width)));
            yield return new($"promises-{size}.gif", Patched(Patched(gif, 6, Little((ushort)width), Little((ushort)height)), GifFrame(gif), Little((ushort)width), Little((ushort)height)));
            yield return new($"promises-{size}.avif", Patched(avif, avif.AsSpan().IndexOf("ispe"u8) + 8, Big(width), Big(height)));
            yield return new($"promises-{size}.webp", MadeWebP.Extended(width, height));
            yield return new($"promises-{size}-lossless.webp", MadeWebP.Lossless(width, height));
        }
    }

    /// <summary>Pictures just within the limits of pixels, from a few kilobytes; and just beyond them.</summary>
    private static IEnumerable<HostileFile> Unpacked()
    {
        foreach (var (width, height) in new[] { (16_000u, 3_000u), (7_000u, 7_000u), (8_000u, 8_000u) })
        {
            var size = FormattableString.Invariant($"{width}x{height}");
            yield return new($"unpacks-to-{size}.png", MadePng.Of(MadePng.Header(width, height), MadePng.Chunk("IDAT", MadePng.Zeros((width + 1L) * height)), MadePng.Chunk("IEND")));
            yield return new($"unpacks-to-{size}.tif", MadeTiff.Grey(width, height, 8, MadePng.Zeros((long)width * height), rowsPerStrip: height));
            yield return new($"unpacks-to-{size}.bmp", MadeBitmap.Info((int)width, (int)height, 8, 1, new byte[1024], [0, 1]));
        }

        yield return new("unpacks-to-more-than-promised.png", MadePng.Of(MadePng.Header(100, 100), MadePng.Chunk("IDAT", MadePng.Zeros(50_000_000)), MadePng.Chunk("IEND")));
        yield return new("unpacks-to-more-than-promised.tif", MadeTiff.Grey(100, 100, 8, MadePng.Zeros(50_000_000)));
        yield return new("one-line-a-strip.tif", MadeTiff.Grey(16_000, 3_000, 8, MadePng.Zeros(16_000), rowsPerStrip: 1));
        yield return new("many-samples.tif", MadeTiff.Grey(5_000, 5_000, 1, new byte[100], samples: 65_535));
        yield return new("many-bits.tif", MadeTiff.Grey(5_000, 5_000, 1, new byte[100], bits: 65_535));
        using var flat = MadeFile.Flat(16_000, 3_000, 90, 90, 90);
        yield return new("flat-48-megapixels.webp", flat.WebpsaveBuffer(lossless: true, effort: 0));
        yield return new("flat-48-megapixels.gif", flat.GifsaveBuffer(effort: 1));
        yield return new("flat-48-megapixels.jpg", flat.JpegsaveBuffer(q: 20));
    }

    /// <summary>Notes and profiles beside the picture that unpack to a hundred megabytes.</summary>
    private static IEnumerable<HostileFile> Hidden()
    {
        var (body, end) = (MadePng.Chunk("IDAT", MadePng.Zeros(101 * 100)), MadePng.Chunk("IEND"));
        var packed = MadePng.Zeros(100_000_000);
        yield return new("profile-of-100-megabytes.png", MadePng.Of(MadePng.Header(100, 100), MadePng.Chunk("iCCP", [.. "a"u8, 0, 0, .. packed]), body, end));
        yield return new("note-of-100-megabytes.png", MadePng.Of(MadePng.Header(100, 100), MadePng.Chunk("zTXt", [.. "Comment"u8, 0, 0, .. packed]), body, end));
        yield return new("words-of-100-megabytes.png", MadePng.Of(MadePng.Header(100, 100), MadePng.Chunk("iTXt", [.. "XML:com.adobe.xmp"u8, 0, 1, 0, 0, 0, .. packed]), body, end));
        yield return new("20000-notes.png", MadePng.Of([MadePng.Header(100, 100), .. Enumerable.Repeat(MadePng.Chunk("tEXt", 97, 0, 98), 20_000), body, end]));
        yield return new("million-laughs.png", [.. "<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a 'ha'>"u8, .. "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><l>&b;</l>"u8]);
    }

    /// <summary>A progressive JPEG may go over its pixels as often as it likes: each further scan is a few bytes long.</summary>
    private static IEnumerable<HostileFile> ManyScans()
    {
        using var flat = MadeFile.Flat(4_000, 4_000, 90, 90, 90);
        var file = flat.JpegsaveBuffer(interlace: true);
        var scans = Enumerable.Range(0, file.Length - 1).Where(i => file[i] == 0xFF && file[i + 1] == 0xDA).ToArray();
        var last = file[scans[^1]..^2];
        yield return new("500-scans.jpg", [.. file[..^2], .. Enumerable.Repeat(last, 500).SelectMany(static scan => scan), .. file[^2..]]);
    }

    private static int JpegSize(byte[] jpeg) => jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]) + 5;

    /// <summary>Behind the separator of the first frame (a comma before its left and top, which are 0).</summary>
    private static int GifFrame(byte[] gif) => gif.AsSpan().IndexOf((ReadOnlySpan<byte>)[(byte)',', 0, 0, 0, 0]) + 5;

    private static byte[] Big(ushort value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Little(ushort value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] Big(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Patched(byte[] file, int at, byte[] first, byte[] second)
    {
        var patched = (byte[])file.Clone();
        first.CopyTo(patched, at);
        second.CopyTo(patched, at + first.Length);
        return patched;
    }
}
