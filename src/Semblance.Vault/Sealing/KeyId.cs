using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Semblance.Vault.Sealing;

/// <summary>Names a key without telling anything about it: 16 random bytes, in clear text in every envelope.</summary>
/// <param name="Value">The number; zero (the default) names no key.</param>
public readonly record struct KeyId(UInt128 Value)
{
    /// <summary>Bytes of its written form.</summary>
    public const int Length = 16;

    /// <summary>A new random name.</summary>
    /// <returns>A name that no other key has.</returns>
    public static KeyId Create()
    {
        Span<byte> bytes = stackalloc byte[Length];
        RandomNumberGenerator.Fill(bytes);
        return Read(bytes);
    }

    /// <summary>Reads the written form.</summary>
    /// <param name="source">At least <see cref="Length"/> bytes.</param>
    /// <returns>The name.</returns>
    public static KeyId Read(ReadOnlySpan<byte> source) => new(BinaryPrimitives.ReadUInt128BigEndian(source));

    /// <summary>Writes the 16 bytes.</summary>
    /// <param name="destination">At least <see cref="Length"/> bytes.</param>
    public void Write(Span<byte> destination) => BinaryPrimitives.WriteUInt128BigEndian(destination, Value);

    /// <summary>The written form as an array, for a column of a database.</summary>
    /// <returns>16 bytes.</returns>
    public byte[] ToArray()
    {
        var bytes = new byte[Length];
        Write(bytes);
        return bytes;
    }

    /// <summary>32 lower-case hexadecimal digits.</summary>
    /// <returns>A text for messages.</returns>
    public override string ToString() => Value.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}
