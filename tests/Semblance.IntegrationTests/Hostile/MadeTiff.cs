using System.Buffers.Binary;

namespace Semblance.IntegrationTests.Hostile;

/// <summary>TIFF directories written entry by entry, little-endian.</summary>
internal static class MadeTiff
{
    /// <summary>One directory at byte 8, then a body; values that stand for a place in the file count from its beginning.</summary>
    /// <param name="next">Where the next directory lies; 8 is this one again.</param>
    /// <param name="body">What lies behind the directory.</param>
    /// <param name="entries">Tag, type (3 short, 4 long), count and value of each.</param>
    public static byte[] Of(uint next, byte[] body, params (ushort Tag, ushort Type, uint Count, uint Value)[] entries)
    {
        var file = new byte[Start(entries.Length) + body.Length];
        "II"u8.CopyTo(file);
        file[2] = 42;
        file[4] = 8;
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(8), (ushort)entries.Length);
        for (var i = 0; i < entries.Length; i++)
        {
            var at = file.AsSpan(10 + (12 * i));
            BinaryPrimitives.WriteUInt16LittleEndian(at, entries[i].Tag);
            BinaryPrimitives.WriteUInt16LittleEndian(at[2..], entries[i].Type);
            BinaryPrimitives.WriteUInt32LittleEndian(at[4..], entries[i].Count);
            BinaryPrimitives.WriteUInt32LittleEndian(at[8..], entries[i].Value);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(10 + (12 * entries.Length)), next);
        body.CopyTo(file, Start(entries.Length));
        return file;
    }

    /// <summary>A grey picture in one strip.</summary>
    public static byte[] Grey(uint width, uint height, ushort compression, byte[] body, uint rowsPerStrip = uint.MaxValue, uint next = 0, ushort bits = 8, ushort samples = 1) => Of(
        next, body, (256, 4, 1, width), (257, 4, 1, height), (258, 3, 1, bits), (259, 3, 1, compression), (262, 3, 1, 1), (273, 4, 1, (uint)Start(9)),
        (277, 3, 1, samples), (278, 4, 1, rowsPerStrip), (279, 4, 1, (uint)body.Length));

    /// <summary>A grey picture in one tile.</summary>
    public static byte[] Tiled(uint width, uint height, uint tileWidth, uint tileHeight) => Of(
        0, new byte[64], (256, 4, 1, width), (257, 4, 1, height), (258, 3, 1, 8), (259, 3, 1, 8), (262, 3, 1, 1), (277, 3, 1, 1), (322, 4, 1, tileWidth), (323, 4, 1, tileHeight),
        (324, 4, 1, (uint)Start(10)), (325, 4, 1, 64));

    private static int Start(int entries) => 14 + (12 * entries);
}
