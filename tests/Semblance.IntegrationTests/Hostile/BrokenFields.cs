using System.Buffers.Binary;
using Semblance.UnitTests.Imaging.Codecs;

namespace Semblance.IntegrationTests.Hostile;

/// <summary>Damage with knowledge of the format: lengths that lie, directories that turn in circles, tables that point nowhere.</summary>
internal static class BrokenFields
{
    public static IEnumerable<HostileFile> All(IReadOnlyList<HostileFile> whole) => [.. Png(), .. Tiff(), .. Jpeg(Named(whole, "plain.jpg")), .. Gif(Named(whole, "animated.gif")), .. WebP(), .. Avif(Named(whole, "plain.avif")), .. Bitmap()];

    private static byte[] Named(IReadOnlyList<HostileFile> whole, string name) => whole.First(file => string.Equals(file.Name, name, StringComparison.Ordinal)).Bytes;

    private static IEnumerable<HostileFile> Png()
    {
        var (header, end) = (MadePng.Header(20, 20), MadePng.Chunk("IEND"));
        var body = MadePng.Chunk("IDAT", MadePng.Zeros(21 * 20));
        foreach (var length in new uint[] { 0, 5, 0x7FFFFFFF, 0x80000000, uint.MaxValue })
        {
            var lying = (byte[])body.Clone();
            BinaryPrimitives.WriteUInt32BigEndian(lying, length);
            yield return new(FormattableString.Invariant($"chunk-length-{length}.png"), MadePng.Of(header, lying, end));
        }

        yield return new("no-body.png", MadePng.Of(header, end));
        yield return new("no-end.png", MadePng.Of(header, body));
        yield return new("two-headers.png", MadePng.Of(header, MadePng.Header(9000, 9000), body, end));
        yield return new("header-last.png", MadePng.Of(body, header, end));
        yield return new("no-palette.png", MadePng.Of(MadePng.Header(20, 20, 8, 3), body, end));
        yield return new("short-palette.png", MadePng.Of(MadePng.Header(20, 20, 8, 3), MadePng.Chunk("PLTE", [1, 2, 3]), MadePng.Chunk("IDAT", [.. MadePng.Zeros(5)]), end));
        yield return new("palette-of-5-bytes.png", MadePng.Of(MadePng.Header(20, 20, 8, 3), MadePng.Chunk("PLTE", [1, 2, 3, 4, 5]), body, end));
        foreach (var (bits, colour) in new[] { ((byte)3, (byte)0), ((byte)8, (byte)1), ((byte)16, (byte)3), ((byte)255, (byte)255) })
            yield return new(FormattableString.Invariant($"depth-{bits}-{colour}.png"), MadePng.Of(MadePng.Header(20, 20, bits, colour), body, end));
        yield return new("endless-animation.png", MadePng.Of(header, MadePng.Chunk("acTL", 255, 255, 255, 255, 0, 0, 0, 0), body, end));
        yield return new("exif-noise.png", MadePng.Of(header, MadePng.Chunk("eXIf", [.. "II*\0"u8, 8, 0, 0, 0, 255, 255, 1, 2, 3]), body, end));
    }

    private static IEnumerable<HostileFile> Tiff()
    {
        yield return new("its-own-next.tif", MadeTiff.Grey(20, 20, 1, new byte[400], next: 8));
        yield return new("next-behind-the-end.tif", MadeTiff.Grey(20, 20, 1, new byte[400], next: 0xFFFFFFF0));
        yield return new("no-entries.tif", MadeTiff.Of(0, []));
        yield return new("65535-entries.tif", [.. "II"u8, 42, 0, 8, 0, 0, 0, 255, 255, 0, 1, 3, 0]);
        yield return new("strip-nowhere.tif", MadeTiff.Of(0, [], (256, 4, 1, 20), (257, 4, 1, 20), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1), (273, 4, 1, 0xFFFFFFF0), (277, 3, 1, 1), (278, 4, 1, 20), (279, 4, 1, 0xFFFFFFFF)));
        yield return new("billion-strips.tif", MadeTiff.Of(0, [], (256, 4, 1, 20), (257, 4, 1, 20), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1), (273, 4, 0x3FFFFFFF, 8), (277, 3, 1, 1), (278, 4, 1, 1), (279, 4, 0x3FFFFFFF, 8)));
        yield return new("no-size.tif", MadeTiff.Of(0, new byte[40], (258, 3, 1, 8), (259, 3, 1, 1)));
        yield return new("itself-as-part.tif", MadeTiff.Of(0, new byte[400], (256, 4, 1, 20), (257, 4, 1, 20), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1), (273, 4, 1, 150), (277, 3, 1, 1), (279, 4, 1, 400), (330, 4, 1, 8)));
        foreach (var compression in new ushort[] { 2, 3, 4, 5, 6, 7, 8, 32_773, 34_712, 34_887, 34_892, 34_925, 50_000, 50_001, 65_000 })
            yield return new(FormattableString.Invariant($"compression-{compression}.tif"), MadeTiff.Grey(20, 20, compression, Enumerable.Range(0, 400).Select(static i => (byte)(i * 37)).ToArray()));
        yield return new("big.tif", [.. "II"u8, 43, 0, 8, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0]);
    }

    private static IEnumerable<HostileFile> Jpeg(byte[] whole)
    {
        var markers = Enumerable.Range(0, whole.Length - 3).Where(i => whole[i] == 0xFF && whole[i + 1] is not (0 or 0xFF or 0xD8 or 0xD9)).Take(9).ToArray();
        foreach (var marker in markers)
        {
            foreach (var length in new ushort[] { 0, 1, 2, 65_535 })
            {
                var lying = (byte[])whole.Clone();
                BinaryPrimitives.WriteUInt16BigEndian(lying.AsSpan(marker + 2), length);
                yield return new(FormattableString.Invariant($"segment-{whole[marker + 1]:x2}-length-{length}.jpg"), lying);
            }
        }

        yield return new("nothing-but-its-start.jpg", [0xFF, 0xD8, 0xFF, 0xD9]);
        yield return new("1000-starts.jpg", [.. Enumerable.Repeat(new byte[] { 0xFF, 0xD8 }, 1000).SelectMany(static start => start), 0xFF, 0xD9]);
        yield return new("fills.jpg", [0xFF, 0xD8, .. Enumerable.Repeat((byte)0xFF, 100_000), 0xD9]);
        yield return new("exif-circle.jpg", [.. whole[..2], 0xFF, 0xE1, 0, 34, .. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x69, 0x87, 4, 0, 1, 0, 0, 0, 8, 0, 0, 0, 8, 0, 0, 0, .. whole[2..]]);
    }

    private static IEnumerable<HostileFile> Gif(byte[] whole)
    {
        yield return new("no-frames.gif", [.. whole[..13], (byte)';']);
        yield return new("no-end.gif", whole[..^1]);
        yield return new("endless-note.gif", [.. whole[..13], (byte)'!', 0xFE, .. Enumerable.Repeat((byte)255, 100_000)]);
        for (byte bits = 0; bits < 16; bits += 3)
        {
            var frame = whole.AsSpan().IndexOf((ReadOnlySpan<byte>)[(byte)',', 0, 0, 0, 0]);
            var lying = (byte[])whole.Clone();
            lying[frame + 10 + ((lying[frame + 9] & 0x80) != 0 ? 3 << ((lying[frame + 9] & 7) + 1) : 0)] = bits;
            yield return new(FormattableString.Invariant($"code-of-{bits}-bits.gif"), lying);
        }
    }

    private static IEnumerable<HostileFile> WebP()
    {
        yield return new("no-chunks.webp", MadeWebP.Riff());
        yield return new("canvas-alone.webp", MadeWebP.Riff(MadeWebP.Chunk("VP8X", new byte[10])));
        yield return new("animation-without-frames.webp", MadeWebP.Riff(MadeWebP.Chunk("VP8X", [2, 0, 0, 0, 9, 0, 0, 9, 0, 0]), MadeWebP.Chunk("ANIM", new byte[6])));
        yield return new("frame-outside.webp", MadeWebP.Riff(MadeWebP.Chunk("VP8X", [2, 0, 0, 0, 9, 0, 0, 9, 0, 0]), MadeWebP.Chunk("ANIM", new byte[6]), MadeWebP.Chunk("ANMF", Enumerable.Repeat((byte)255, 40).ToArray())));
        var lying = MadeWebP.Lossless(10, 10);
        lying.AsSpan(16, 4).Fill(0xFF);
        yield return new("chunk-too-long.webp", lying);
    }

    private static IEnumerable<HostileFile> Avif(byte[] whole)
    {
        foreach (var box in new[] { "ftyp", "meta", "iloc", "iinf", "ipco", "av1C", "mdat" })
        {
            foreach (var size in new uint[] { 0, 1, 7, uint.MaxValue })
            {
                var at = whole.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(box)) - 4;
                if (at < 0)
                    continue;
                var lying = (byte[])whole.Clone();
                BinaryPrimitives.WriteUInt32BigEndian(lying.AsSpan(at), size);
                yield return new(FormattableString.Invariant($"box-{box}-of-{size}.avif"), lying);
            }
        }
    }

    private static IEnumerable<HostileFile> Bitmap()
    {
        foreach (var header in new uint[] { 0, 11, 13, 39, 41, 108, 124, uint.MaxValue })
        {
            var lying = MadeBitmap.Rgb24(9, 9, new byte[243]);
            BinaryPrimitives.WriteUInt32LittleEndian(lying.AsSpan(14), header);
            yield return new(FormattableString.Invariant($"header-of-{header}.bmp"), lying);
        }

        foreach (var offset in new uint[] { 0, 13, 53, 10_000, uint.MaxValue })
        {
            var lying = MadeBitmap.Rgb24(9, 9, new byte[243]);
            BinaryPrimitives.WriteUInt32LittleEndian(lying.AsSpan(10), offset);
            yield return new(FormattableString.Invariant($"pixels-at-{offset}.bmp"), lying);
        }

        yield return new("jumps.bmp", MadeBitmap.Info(100, 100, 8, 1, new byte[1024], [.. Enumerable.Repeat(new byte[] { 0, 2, 255, 0 }, 5000).SelectMany(static jump => jump)]));
        yield return new("no-palette.bmp", MadeBitmap.Info(100, 100, 8, 0, [], new byte[10_000]));
        yield return new("no-masks.bmp", MadeBitmap.Info(100, 100, 32, 3, [], new byte[5]));
        yield return new("empty-masks.bmp", MadeBitmap.Info(10, 10, 32, 3, new byte[12], new byte[400]));
    }
}
