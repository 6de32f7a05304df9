using System.Buffers.Binary;
using System.IO.Compression;

namespace Semblance.IntegrationTests.Hostile;

/// <summary>PNG files written chunk by chunk, with right checksums around wrong contents.</summary>
internal static class MadePng
{
    private static readonly uint[] Table = MakeTable();

    public static byte[] Of(params byte[][] chunks) => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. chunks.SelectMany(static chunk => chunk)];

    /// <summary>A chunk with its length and checksum.</summary>
    public static byte[] Chunk(string type, params byte[] content)
    {
        var chunk = new byte[12 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        System.Text.Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        content.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + content.Length), Checksum(chunk.AsSpan(4, 4 + content.Length)));
        return chunk;
    }

    public static byte[] Header(uint width, uint height, byte bits = 8, byte colour = 0, byte interlace = 0)
    {
        var content = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(content, width);
        BinaryPrimitives.WriteUInt32BigEndian(content.AsSpan(4), height);
        (content[8], content[9], content[12]) = (bits, colour, interlace);
        return Chunk("IHDR", content);
    }

    /// <summary>So many zeros, which deflate a thousand to one.</summary>
    public static byte[] Zeros(long length)
    {
        using var target = new MemoryStream();
        using (var deflate = new ZLibStream(target, CompressionLevel.Fastest))
        {
            var block = new byte[1 << 20];
            for (var left = length; left > 0; left -= block.Length)
                deflate.Write(block, 0, (int)Math.Min(left, block.Length));
        }

        return target.ToArray();
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var rest = uint.MaxValue;
        foreach (var value in bytes)
            rest = Table[(rest ^ value) & 255] ^ (rest >> 8);
        return ~rest;
    }

    private static uint[] MakeTable() => [.. Enumerable.Range(0, 256).Select(static value =>
    {
        var rest = (uint)value;
        for (var bit = 0; bit < 8; bit++)
            rest = (rest & 1) != 0 ? 0xEDB88320u ^ (rest >> 1) : rest >> 1;
        return rest;
    })];
}
