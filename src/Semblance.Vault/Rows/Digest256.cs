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

    /// <summary>The sum modulo 2^256: the order of the terms does not matter, and each can be taken away again.</summary>
    public Digest256 Plus(Digest256 other)
    {
        var d = D + other.D;
        var carry = d < D ? 1UL : 0UL;
        var c = Add(C, other.C, ref carry);
        var b = Add(B, other.B, ref carry);
        var a = Add(A, other.A, ref carry);
        return new Digest256(a, b, c, d);
    }

    /// <summary>The number that, added, gives zero modulo 2^256.</summary>
    public Digest256 Negated() => new Digest256(~A, ~B, ~C, ~D).Plus(new Digest256(0, 0, 0, 1));

    private static ulong Add(ulong left, ulong right, ref ulong carry)
    {
        var sum = (UInt128)left + right + carry;
        carry = (ulong)(sum >> 64);
        return (ulong)sum;
    }
}
