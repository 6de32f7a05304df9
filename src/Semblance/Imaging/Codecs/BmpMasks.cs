using System.Buffers.Binary;
using System.Numerics;

namespace Semblance.Imaging.Codecs;

/// <summary>Which bits of a 16- or 32-bit bitmap pixel are red, green and blue.</summary>
internal readonly record struct BmpMasks(uint Red, uint Green, uint Blue)
{
    /// <summary>The masks that hold when the header names none.</summary>
    public static BmpMasks For(int bits) =>
        bits == 16 ? new BmpMasks(0x7C00, 0x03E0, 0x001F) : new BmpMasks(0xFF0000, 0x00FF00, 0x0000FF);

    public static BmpMasks Read(ReadOnlySpan<byte> source) => new(
        BinaryPrimitives.ReadUInt32LittleEndian(source),
        BinaryPrimitives.ReadUInt32LittleEndian(source[4..]),
        BinaryPrimitives.ReadUInt32LittleEndian(source[8..]));

    /// <summary>The masked bits, stretched to 0..255.</summary>
    public static byte Extract(uint pixel, uint mask)
    {
        if (mask == 0)
            return 0;
        var shift = BitOperations.TrailingZeroCount(mask);
        var most = mask >> shift;
        return (byte)(((ulong)((pixel & mask) >> shift) * 255) / most);
    }
}
