using System.Buffers.Binary;

namespace Semblance.Imaging.Codecs;

/// <summary>
/// Windows bitmaps, which the bundled libvips does not read. Missing pixels of a cut-off file stay black, and the picture says that it is damaged.
/// </summary>
internal static class BmpDecoder
{
    public static Picture Decode(ReadOnlySpan<byte> file, PictureLimits limits)
    {
        var header = BmpHeader.Read(file);
        PictureDecoder.CheckSize(header.Width, header.Height, limits);
        var pixels = new PixelBuffer(header.Width, header.Height);
        pixels.Pixels.Clear();
        var body = file[header.PixelOffset..];
        var isWhole = header.Compression is BmpCompression.RunLength8 or BmpCompression.RunLength4
            ? BmpRunLengths.Decode(header, body, pixels)
            : DecodeRows(header, body, pixels);
        return new Picture(pixels, header.Width, header.Height, 1, PictureFormat.Bmp, isDamaged: !isWhole);
    }

    /// <summary>The colour of a palette entry; black where the palette is too short.</summary>
    internal static (byte Red, byte Green, byte Blue) Colour(in BmpHeader header, int index)
    {
        var at = index * header.PaletteEntryBytes;
        return at + 3 <= header.Palette.Length
            ? (header.Palette[at + 2], header.Palette[at + 1], header.Palette[at])
            : ((byte)0, (byte)0, (byte)0);
    }

    private static bool DecodeRows(in BmpHeader header, ReadOnlySpan<byte> body, PixelBuffer pixels)
    {
        var rowBytes = checked((int)((((long)header.Width * header.Bits) + 31) / 32 * 4));
        for (var y = 0; y < header.Height; y++)
        {
            if (body.Length < rowBytes)
                return false;
            DecodeRow(header, body[..rowBytes], pixels.Row(header.IsTopDown ? y : header.Height - 1 - y));
            body = body[rowBytes..];
        }

        return true;
    }

    private static void DecodeRow(in BmpHeader header, ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (var x = 0; x < header.Width; x++)
        {
            var (red, green, blue) = header.Bits switch
            {
                24 => (source[(x * 3) + 2], source[(x * 3) + 1], source[x * 3]),
                32 => Masked(header, BinaryPrimitives.ReadUInt32LittleEndian(source[(x * 4)..])),
                16 => Masked(header, BinaryPrimitives.ReadUInt16LittleEndian(source[(x * 2)..])),
                _ => Colour(header, PaletteIndex(source, x, header.Bits)),
            };
            target[x * 3] = red;
            target[(x * 3) + 1] = green;
            target[(x * 3) + 2] = blue;
        }
    }

    private static int PaletteIndex(ReadOnlySpan<byte> source, int x, int bits)
    {
        var bit = x * bits;
        return (source[bit / 8] >> (8 - bits - (bit % 8))) & ((1 << bits) - 1);
    }

    private static (byte Red, byte Green, byte Blue) Masked(in BmpHeader header, uint pixel) =>
        (BmpMasks.Extract(pixel, header.Masks.Red), BmpMasks.Extract(pixel, header.Masks.Green), BmpMasks.Extract(pixel, header.Masks.Blue));
}
