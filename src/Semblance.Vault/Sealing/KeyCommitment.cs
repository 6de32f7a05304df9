using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Semblance.Vault.Sealing;

/// <summary>
/// Binds a name to one key: AES-GCM alone lets an attacker make one envelope that opens under two keys. It tells nothing about the key.
/// </summary>
/// <param name="High">The first 16 bytes.</param>
/// <param name="Low">The last 16 bytes.</param>
public readonly record struct KeyCommitment(UInt128 High, UInt128 Low)
{
    /// <summary>Bytes of its written form.</summary>
    public const int Length = 32;

    /// <summary>Reads the written form.</summary>
    /// <param name="source">At least <see cref="Length"/> bytes.</param>
    /// <returns>The commitment.</returns>
    public static KeyCommitment Read(ReadOnlySpan<byte> source) => new(BinaryPrimitives.ReadUInt128BigEndian(source), BinaryPrimitives.ReadUInt128BigEndian(source[16..]));

    /// <summary>The written form, for a column of a database.</summary>
    /// <returns>32 bytes.</returns>
    public byte[] ToArray()
    {
        var bytes = new byte[Length];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt128BigEndian(bytes.AsSpan(16), Low);
        return bytes;
    }

    /// <summary>The commitment of a key.</summary>
    internal static KeyCommitment Of(ReadOnlySpan<byte> secret) => Read(HMACSHA256.HashData(secret, "commit"u8));
}
