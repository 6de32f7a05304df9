using System.Buffers.Binary;

namespace Semblance.UnitTests.Imaging.Codecs;

/// <summary>Windows bitmaps of every kind, written field by field.</summary>
internal static class MadeBitmap
{
    /// <summary>24 bits a pixel from red, green, blue bytes with rows from the top.</summary>
    public static byte[] Rgb24(int width, int height, byte[] rgb)
    {
        var rowBytes = ((width * 3) + 3) / 4 * 4;
        var body = new byte[rowBytes * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (from, to) = (((y * width) + x) * 3, ((height - 1 - y) * rowBytes) + (x * 3));
                (body[to], body[to + 1], body[to + 2]) = (rgb[from + 2], rgb[from + 1], rgb[from]);
            }
        }

        return Info(width, height, 24, 0, [], body);
    }

    /// <summary>A header of 40 bytes (BITMAPINFOHEADER), then what lies between it and the pixels, then the pixels.</summary>
    public static byte[] Info(int width, int height, int bits, uint compression, byte[] between, byte[] body)
    {
        var file = new byte[54 + between.Length + body.Length];
        Start(file, 54 + between.Length, 40);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(18), width);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(22), height);
        file[26] = 1;
        file[28] = (byte)bits;
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(30), compression);
        between.CopyTo(file, 54);
        body.CopyTo(file, 54 + between.Length);
        return file;
    }

    /// <summary>The old header of 12 bytes (BITMAPCOREHEADER), whose palette has three bytes a colour.</summary>
    public static byte[] Core(int width, int height, int bits, byte[] palette, byte[] body)
    {
        var file = new byte[26 + palette.Length + body.Length];
        Start(file, 26 + palette.Length, 12);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(18), (ushort)width);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(20), (ushort)height);
        file[22] = 1;
        file[24] = (byte)bits;
        palette.CopyTo(file, 26);
        body.CopyTo(file, 26 + palette.Length);
        return file;
    }

    private static void Start(byte[] file, int pixelOffset, byte headerBytes)
    {
        "BM"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(2), file.Length);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(10), pixelOffset);
        file[14] = headerBytes;
    }
}
