using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using Semblance.Vault.Audit.Merkle;

namespace Semblance.Vault.Audit.Segments;

/// <summary>
/// The beginning of a segment file: where in the chain it stands, with all that is needed to go on from there without reading the segments before it.
/// </summary>
/// <remarks>"SMBA", version, number of its first event (8), link before it (32), the tree's subtrees (32 each, one for each bit of the number), first 8 bytes of the SHA-256 of all before.</remarks>
/// <param name="First">The number of its first event, which is the chain's size before it.</param>
/// <param name="Before">The link before it.</param>
/// <param name="Nodes">The tree's subtrees before it.</param>
internal sealed record SegmentHeader(long First, byte[] Before, IReadOnlyList<byte[]> Nodes)
{
    private const int FixedLength = 5 + sizeof(long) + TreeHash.Length;
    private const int ChecksumLength = 8;

    /// <summary>Bytes of its written form.</summary>
    public int Length => LengthFor(First);

    private static ReadOnlySpan<byte> Magic => "SMBA\u0001"u8;

    /// <summary>The written form.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Length];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(5), First);
        Before.CopyTo(bytes.AsSpan(5 + sizeof(long)));
        for (var i = 0; i < Nodes.Count; i++)
            Nodes[i].CopyTo(bytes.AsSpan(FixedLength + (i * TreeHash.Length)));
        SHA256.HashData(bytes.AsSpan(0, Length - ChecksumLength)).AsSpan(0, ChecksumLength).CopyTo(bytes.AsSpan(Length - ChecksumLength));
        return bytes;
    }

    /// <summary>Reads the beginning of a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="first">The number in the file's name.</param>
    /// <returns>The header; nothing where it is not whole.</returns>
    public static SegmentHeader? Read(ReadOnlySpan<byte> bytes, long first)
    {
        var length = LengthFor(first);
        if (bytes.Length < length || !bytes.StartsWith(Magic) || BinaryPrimitives.ReadInt64BigEndian(bytes[5..]) != first
            || !SHA256.HashData(bytes[..(length - ChecksumLength)]).AsSpan(0, ChecksumLength).SequenceEqual(bytes[(length - ChecksumLength)..length]))
            return null;
        var nodes = new byte[BitOperations.PopCount((ulong)first)][];
        for (var i = 0; i < nodes.Length; i++)
            nodes[i] = bytes.Slice(FixedLength + (i * TreeHash.Length), TreeHash.Length).ToArray();
        return new SegmentHeader(first, bytes.Slice(5 + sizeof(long), TreeHash.Length).ToArray(), nodes);
    }

    /// <summary>Bytes of the header of a segment that begins with a number.</summary>
    public static int LengthFor(long first) => FixedLength + (BitOperations.PopCount((ulong)first) * TreeHash.Length) + ChecksumLength;
}
