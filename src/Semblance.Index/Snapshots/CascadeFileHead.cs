using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Semblance.Index.Snapshots;

/// <summary>The head of an index's file: what it is, how it was made, and how much there is.</summary>
/// <remarks>Immutable. Numbers are little-endian; the head ends with its own digest.</remarks>
internal sealed record CascadeFileHead(int Dimension, int BlockRows, bool HasFine, int Slots, int Rows, int Subjects, ReadOnlyMemory<byte> SeedDigest)
{
    public const int Version = 2;

    private const int Numbers = 12;
    private const int Used = Numbers + (6 * sizeof(int)) + CascadeFileLayout.DigestLength;

    private static ReadOnlySpan<byte> Magic => "SMBLIDX\0"u8;

    public byte[] ToBytes()
    {
        var bytes = new byte[CascadeFileLayout.HeadLength];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(Magic.Length), Version);
        foreach (var (at, number) in new[] { Dimension, BlockRows, HasFine ? 1 : 0, Slots, Rows, Subjects }.Index())
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(Numbers + (at * sizeof(int))), number);
        SeedDigest.Span.CopyTo(bytes.AsSpan(Numbers + (6 * sizeof(int))));
        SHA256.HashData(bytes.AsSpan(0, Used), bytes.AsSpan(Used));
        return bytes;
    }

    public static CascadeFileHead? Read(ReadOnlySpan<byte> bytes, out IndexFileFault fault)
    {
        fault = IndexFileFault.Foreign;
        if (bytes.Length < CascadeFileLayout.HeadLength || !bytes.StartsWith(Magic))
            return null;
        if (BinaryPrimitives.ReadInt32LittleEndian(bytes[Magic.Length..]) != Version)
        {
            fault = IndexFileFault.OtherVersion;
            return null;
        }

        if (!SHA256.HashData(bytes[..Used]).AsSpan().SequenceEqual(bytes.Slice(Used, CascadeFileLayout.DigestLength)))
            return null;
        var numbers = new int[6];
        for (var at = 0; at < numbers.Length; at++)
            numbers[at] = BinaryPrimitives.ReadInt32LittleEndian(bytes[(Numbers + (at * sizeof(int)))..]);
        if (numbers is not [>= 1 and <= 65_536, >= 512 and <= 32_768, 0 or 1, >= 0, >= 0, >= 0] || numbers[1] % 512 != 0 || numbers[4] > numbers[3])
            return null;
        fault = IndexFileFault.None;
        return new CascadeFileHead(numbers[0], numbers[1], numbers[2] != 0, numbers[3], numbers[4], numbers[5], bytes.Slice(Numbers + (6 * sizeof(int)), CascadeFileLayout.DigestLength).ToArray());
    }
}
