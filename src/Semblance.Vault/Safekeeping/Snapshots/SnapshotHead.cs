using System.Buffers.Binary;
using System.Security.Cryptography;
using Semblance.Models;
using Semblance.Vault.Sealing;

namespace Semblance.Vault.Safekeeping.Snapshots;

/// <summary>What stands in clear before a snapshot's blocks, and is bound into each of them.</summary>
/// <remarks>
/// 136 bytes, little-endian: "SMBS", version (2; the second), zero (2), installation (16), gallery (16), model (17) and zeros (7), state (32), key id (16), lengths of about (4), block (4) and content (8), first 8 bytes
/// of the SHA-256 of all before it.
/// </remarks>
internal sealed record SnapshotHead(Guid Install, Guid Gallery, ModelIdentity Model, ReadOnlyMemory<byte> State, KeyId Key, int AboutLength, int BlockLength, long ContentLength)
{
    public const int Length = 136;

    private const int ChecksumLength = 8;
    private const int MostAbout = 4096;
    private const int MostBlock = 64 << 20;

    private static ReadOnlySpan<byte> Magic => "SMBS\u0002\0\0\0"u8;

    /// <summary>Blocks without the one about it.</summary>
    public int Blocks => (int)((ContentLength + BlockLength - 1) / BlockLength);

    public int LengthOf(int number) => (int)Math.Min(BlockLength, ContentLength - ((long)number * BlockLength));

    /// <summary>Where the sealed bytes about it begin, and those of each block.</summary>
    public static long AboutOffset => Length;

    public long OffsetOf(int number) => Length + AboutLength + SealedLength + ((long)number * (BlockLength + SealedLength));

    /// <summary>What sealing adds to a block.</summary>
    public static int SealedLength => Sealing.Snapshots.SnapshotCipher.TagLength;

    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        Magic.CopyTo(bytes);
        Install.TryWriteBytes(bytes.AsSpan(8), bigEndian: true, out _);
        Gallery.TryWriteBytes(bytes.AsSpan(24), bigEndian: true, out _);
        Model.Write(bytes.AsSpan(40));
        bytes[40 + ModelIdentity.DigestBytes] = Model.Mirrored ? (byte)1 : (byte)0;
        State.Span.CopyTo(bytes.AsSpan(64));
        Key.Write(bytes.AsSpan(96));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(112), AboutLength);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(116), BlockLength);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(120), ContentLength);
        SHA256.HashData(bytes.AsSpan(0, Length - ChecksumLength)).AsSpan(0, ChecksumLength).CopyTo(bytes.AsSpan(Length - ChecksumLength));
        return bytes;
    }

    /// <summary>Reads a head.</summary>
    /// <returns>Nothing where it is damaged, of another version, or makes no sense.</returns>
    public static SnapshotHead? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length || !bytes.StartsWith(Magic) || !SHA256.HashData(bytes[..^ChecksumLength]).AsSpan(0, ChecksumLength).SequenceEqual(bytes[^ChecksumLength..]))
            return null;
        var head = new SnapshotHead(
            new Guid(bytes[8..24], bigEndian: true), new Guid(bytes[24..40], bigEndian: true), ModelIdentity.Read(bytes[40..], bytes[40 + ModelIdentity.DigestBytes] == 1), bytes[64..96].ToArray(), KeyId.Read(bytes[96..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[112..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[116..]), BinaryPrimitives.ReadInt64LittleEndian(bytes[120..]));
        var isSound = head.AboutLength is >= 0 and <= MostAbout && head.BlockLength is > 0 and <= MostBlock && head.ContentLength >= 0 && head.ContentLength / head.BlockLength < int.MaxValue;
        return isSound ? head : null;
    }
}
