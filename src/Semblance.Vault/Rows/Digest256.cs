using System.Buffers.Binary;
using Semblance.Errors;

namespace Semblance.Vault.Rows;

/// <summary>256 bits in fixed order, the shape that <see cref="BlindIndex"/> and <see cref="RowTag"/> have in common.</summary>
internal readonly record struct Digest256(ulong A, ulong B, ulong C, ulong D)
{
    public const int Length = 32;

    public static Digest256 Read(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Length
            ? new Digest256(
                BinaryPrimitives.ReadUInt64BigEndian(bytes),
                BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]),
                BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]),
                BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]))
            : throw new SemblanceException(ErrorCode.VaultRuleBroken, $"A digest has {Length} bytes, not {bytes.Length}.", "Make it with SHA-256 or HMAC-SHA-256.");

    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, A);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), B);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(16), C);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(24), D);
        return bytes;
    }
}
