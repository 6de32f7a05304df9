using System.Buffers.Binary;

namespace Semblance.IntegrationTests.Hostile;

/// <summary>WebP containers with sizes of one's choice (RFC 9649).</summary>
internal static class MadeWebP
{
    /// <summary>The extended form, whose canvas has 24 bits a side, and a small lossless picture in it.</summary>
    public static byte[] Extended(uint width, uint height)
    {
        var canvas = new byte[10];
        BinaryPrimitives.WriteUInt32LittleEndian(canvas.AsSpan(4), (width - 1) & 0xFFFFFF);
        canvas[7] = (byte)(height - 1);
        BinaryPrimitives.WriteUInt16LittleEndian(canvas.AsSpan(8), (ushort)((height - 1) >> 8));
        return Riff(Chunk("VP8X", canvas), Chunk("VP8L", Bits(width, height)));
    }

    /// <summary>The lossless form, whose sides have 14 bits.</summary>
    public static byte[] Lossless(uint width, uint height) => Riff(Chunk("VP8L", Bits(width, height)));

    public static byte[] Riff(params byte[][] chunks)
    {
        var body = chunks.SelectMany(static chunk => chunk).ToArray();
        var size = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, body.Length + 4);
        return [.. "RIFF"u8, .. size, .. "WEBP"u8, .. body];
    }

    public static byte[] Chunk(string type, byte[] content)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, content.Length);
        return [.. System.Text.Encoding.ASCII.GetBytes(type), .. size, .. content, .. new byte[content.Length % 2]];
    }

    private static byte[] Bits(uint width, uint height)
    {
        var bits = new byte[16];
        bits[0] = 0x2F;
        BinaryPrimitives.WriteUInt32LittleEndian(bits.AsSpan(1), ((width - 1) & 0x3FFF) | (((height - 1) & 0x3FFF) << 14));
        return bits;
    }
}
