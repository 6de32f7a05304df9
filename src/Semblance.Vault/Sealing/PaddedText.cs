using System.Buffers.Binary;
using System.Text;
using Semblance.Errors;

namespace Semblance.Vault.Sealing;

/// <summary>Texts in steps of 64 bytes: the length of a sealed name would otherwise help to guess it.</summary>
public static class PaddedText
{
    private const int Step = 64;

    /// <summary>The text as UTF-8 with its length before it and zeros after it.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="step">The wider, the less the length tells; at least 1.</param>
    /// <returns>A multiple of so many bytes.</returns>
    public static byte[] ToBytes(string text, int step = Step)
    {
        ArgumentNullException.ThrowIfNull(text);
        var length = Encoding.UTF8.GetByteCount(text);
        var bytes = new byte[(sizeof(int) + length + step - 1) / step * step];
        BinaryPrimitives.WriteInt32BigEndian(bytes, length);
        Encoding.UTF8.GetBytes(text, bytes.AsSpan(sizeof(int)));
        return bytes;
    }

    /// <summary>The text again.</summary>
    /// <param name="bytes">What <see cref="ToBytes"/> gave.</param>
    /// <returns>The text.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.SealBroken"/>: no padded text.</exception>
    public static string Read(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(Unpadded(bytes));

    /// <summary>The text as UTF-8, where it lies.</summary>
    internal static ReadOnlySpan<byte> Unpadded(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < sizeof(int) || BinaryPrimitives.ReadInt32BigEndian(bytes) is var length && (length < 0 || length > bytes.Length - sizeof(int)))
            throw SealFailure.Broken("a sealed text has an impossible length");
        return bytes.Slice(sizeof(int), BinaryPrimitives.ReadInt32BigEndian(bytes));
    }
}
