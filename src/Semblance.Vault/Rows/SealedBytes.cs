using System.Globalization;
using Semblance.Errors;

namespace Semblance.Vault.Rows;

/// <summary>Bytes that only the holder of a key can read. The vault keeps them as they are and never looks inside.</summary>
/// <remarks>Not copied: who makes one leaves its array alone from then on. The default value is empty and is refused by every store.</remarks>
public readonly struct SealedBytes : IEquatable<SealedBytes>
{
    /// <summary>The most bytes of one sealed value: 8 MiB.</summary>
    public const int MaxLength = 8 * 1024 * 1024;

    private SealedBytes(ReadOnlyMemory<byte> bytes) => Bytes = bytes;

    /// <summary>The sealed bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>How many bytes.</summary>
    public int Length => Bytes.Length;

    /// <summary>Takes what was sealed.</summary>
    /// <param name="bytes">1 to <see cref="MaxLength"/> bytes.</param>
    /// <returns>The sealed value.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultRuleBroken"/>: empty, or too long.</exception>
    public static SealedBytes From(ReadOnlyMemory<byte> bytes) =>
        bytes.Length is > 0 and <= MaxLength
            ? new SealedBytes(bytes)
            : throw new SemblanceException(ErrorCode.VaultRuleBroken, $"A sealed value of {bytes.Length.ToString(CultureInfo.InvariantCulture)} bytes is empty or over {MaxLength}.", "Seal something smaller, and not nothing.");

    /// <summary>Whether two hold equal bytes.</summary>
    public static bool operator ==(SealedBytes left, SealedBytes right) => left.Equals(right);

    /// <summary>Whether two hold different bytes.</summary>
    public static bool operator !=(SealedBytes left, SealedBytes right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(SealedBytes other) => Bytes.Span.SequenceEqual(other.Bytes.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SealedBytes other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Bytes.Span);
        return hash.ToHashCode();
    }

    /// <summary>The length alone.</summary>
    /// <returns>A text for messages.</returns>
    public override string ToString() => $"{Length.ToString(CultureInfo.InvariantCulture)} sealed bytes";
}
