namespace Semblance.Imaging.Codecs;

/// <summary>Run-length coded bitmaps: pairs of (count, value), with escapes for line ends, jumps and literal stretches.</summary>
internal static class BmpRunLengths
{
    private const byte EndOfLine = 0;
    private const byte EndOfPicture = 1;
    private const byte Jump = 2;

    /// <summary>Fills the pixels; false when the codes end before the picture does.</summary>
    public static bool Decode(in BmpHeader header, ReadOnlySpan<byte> codes, PixelBuffer pixels)
    {
        int x = 0, y = 0, at = 0;
        while (at + 1 < codes.Length && y < header.Height)
        {
            var count = codes[at];
            var value = codes[at + 1];
            at += 2;
            if (count > 0)
            {
                for (var i = 0; i < Math.Min(count, header.Width - x); i++)
                    Put(header, pixels, x + i, y, Pick(header, value, i));
                x = Beyond(x, count, header.Width);
            }
            else if (value == EndOfLine)
            {
                (x, y) = (0, y + 1);
            }
            else if (value == EndOfPicture)
            {
                return true;
            }
            else if (value == Jump)
            {
                if (at + 1 >= codes.Length)
                    return false;
                (x, y, at) = (Beyond(x, codes[at], header.Width), Beyond(y, codes[at + 1], header.Height), at + 2);
            }
            else if (!Literal(header, codes, pixels, ref at, ref x, y, value))
            {
                return false;
            }
        }

        return y >= header.Height;
    }

    private static bool Literal(in BmpHeader header, ReadOnlySpan<byte> codes, PixelBuffer pixels, ref int at, ref int x, int y, int count)
    {
        var bytes = header.Bits == 8 ? count : (count + 1) / 2;
        var padded = (bytes + 1) & ~1;
        if (at + bytes > codes.Length)
            return false;
        for (var i = 0; i < Math.Min(count, header.Width - x); i++)
            Put(header, pixels, x + i, y, Pick(header, codes[at + (header.Bits == 8 ? i : i / 2)], i));
        (x, at) = (Beyond(x, count, header.Width), at + padded);
        return true;
    }

    /// <summary>A place further on, at most the picture's end: codes may go on for ever, and a place must not wrap to below 0.</summary>
    private static int Beyond(int place, int count, int end) => Math.Min(place + count, end);

    /// <summary>With 4 bits a pixel one byte holds two pixels that take turns.</summary>
    private static int Pick(in BmpHeader header, byte value, int turn) =>
        header.Bits == 8 ? value : turn % 2 == 0 ? value >> 4 : value & 15;

    private static void Put(in BmpHeader header, PixelBuffer pixels, int x, int y, int index)
    {
        var row = pixels.Row(header.IsTopDown ? y : header.Height - 1 - y);
        (row[x * 3], row[(x * 3) + 1], row[(x * 3) + 2]) = BmpDecoder.Colour(header, index);
    }
}
