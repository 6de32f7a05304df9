using Semblance.Errors;

namespace Semblance.Vault.Sealing;

/// <summary>
/// What a store keeps of anything secret: an envelope that only its key opens, and only in the row that it was sealed for (docs/sealing.md).
/// To the store it is a run of bytes without meaning.
/// </summary>
/// <remarks>Immutable. Layout: version, algorithm, key id (16), nonce (12), ciphertext, tag (16).</remarks>
public sealed class SealedValue : IEquatable<SealedValue>
{
    /// <summary>Bytes that sealing adds: an empty text has an envelope of this length.</summary>
    public const int Overhead = HeaderLength + NonceLength + TagLength;

    internal const int HeaderLength = 2 + KeyId.Length;
    internal const int NonceLength = 12;
    internal const int TagLength = 16;
    internal const byte Version = 1;
    internal const byte AesGcm256 = 1;

    private readonly byte[] _envelope;

    /// <summary>Takes an envelope that was just sealed.</summary>
    internal SealedValue(byte[] envelope) => _envelope = envelope;

    /// <summary>Which key opens it.</summary>
    public KeyId KeyId => KeyId.Read(_envelope.AsSpan(2));

    /// <summary>Bytes of the envelope.</summary>
    public int Length => _envelope.Length;

    /// <summary>The envelope, for the store.</summary>
    public ReadOnlySpan<byte> Bytes => _envelope;

    internal ReadOnlySpan<byte> Header => _envelope.AsSpan(0, HeaderLength);

    internal ReadOnlySpan<byte> Nonce => _envelope.AsSpan(HeaderLength, NonceLength);

    internal ReadOnlySpan<byte> Ciphertext => _envelope.AsSpan(HeaderLength + NonceLength, _envelope.Length - Overhead);

    internal ReadOnlySpan<byte> Tag => _envelope.AsSpan(_envelope.Length - TagLength);

    /// <summary>Takes an envelope from the store.</summary>
    /// <param name="bytes">What <see cref="Bytes"/> gave; copied.</param>
    /// <returns>The envelope. Whether it is whole shows when it is opened.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.SealBroken"/>: too short, or of a version or algorithm that is not known.</exception>
    public static SealedValue Read(ReadOnlySpan<byte> bytes)
    {
        Demand(bytes);
        return new SealedValue(bytes.ToArray());
    }

    /// <summary>Refuses what can't be an envelope.</summary>
    internal static void Demand(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Overhead || bytes[0] != Version || bytes[1] != AesGcm256)
            throw SealFailure.Broken("a sealed value is too short, or of a version or algorithm that this program does not know");
    }

    /// <summary>The envelope as an array, for a column of a database.</summary>
    /// <returns>A copy.</returns>
    public byte[] ToArray() => [.. _envelope];

    /// <inheritdoc/>
    public bool Equals(SealedValue? other) => other is not null && _envelope.AsSpan().SequenceEqual(other._envelope);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SealedValue);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(Tag);

    /// <inheritdoc/>
    public override string ToString() => $"SealedValue({_envelope.Length} bytes)";
}
