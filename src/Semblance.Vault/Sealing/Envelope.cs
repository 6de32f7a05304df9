using System.Security.Cryptography;

namespace Semblance.Vault.Sealing;

/// <summary>
/// AES-256-GCM under one key, with a random nonce for each envelope: a counter would start again when a backup is restored, and the same nonce twice under one key opens both.
/// </summary>
internal sealed class Envelope : IDisposable
{
    private readonly AesGcm _aes;
    private readonly KeyId _id;

    /// <param name="id">The key's name, written into each envelope.</param>
    /// <param name="bytes">32 bytes.</param>
    public Envelope(KeyId id, ReadOnlySpan<byte> bytes) => (_id, _aes) = (id, new AesGcm(bytes, SealedValue.TagLength));

    /// <summary>Seals bytes for one place.</summary>
    public SealedValue Seal(ReadOnlySpan<byte> plain, SealingContext context)
    {
        var bytes = new byte[SealedValue.Overhead + plain.Length];
        (bytes[0], bytes[1]) = (SealedValue.Version, SealedValue.AesGcm256);
        _id.Write(bytes.AsSpan(2));
        RandomNumberGenerator.Fill(bytes.AsSpan(SealedValue.HeaderLength, SealedValue.NonceLength));
        var result = new SealedValue(bytes);
        Span<byte> room = stackalloc byte[RoomFor(context)];
        var associated = room[..context.Write(room, result.Header)];
        var body = bytes.AsSpan(SealedValue.HeaderLength + SealedValue.NonceLength);
        lock (_aes)
            _aes.Encrypt(result.Nonce, plain, body[..plain.Length], body[plain.Length..], associated);
        return result;
    }

    /// <summary>Opens an envelope into a span of its content's length.</summary>
    /// <exception cref="Errors.SemblanceException"><see cref="Errors.ErrorCode.SealBroken"/>: changed, moved, or of another key; the span is zeroed.</exception>
    public void Open(SealedValue sealedValue, SealingContext context, Span<byte> plain)
    {
        Open(sealedValue.Bytes, context, plain);
    }

    /// <summary>The same from an envelope's bytes, which <see cref="SealedValue.Demand"/> has accepted.</summary>
    public void Open(ReadOnlySpan<byte> envelope, SealingContext context, Span<byte> plain)
    {
        var header = envelope[..SealedValue.HeaderLength];
        if (KeyId.Read(header[2..]) != _id)
            throw SealFailure.Broken($"{context.Table}.{context.Column} of record {context.Record} was sealed with another key");
        Span<byte> room = stackalloc byte[RoomFor(context)];
        var associated = room[..context.Write(room, header)];
        var body = envelope[(SealedValue.HeaderLength + SealedValue.NonceLength)..];
        try
        {
            lock (_aes)
                _aes.Decrypt(envelope.Slice(SealedValue.HeaderLength, SealedValue.NonceLength), body[..^SealedValue.TagLength], body[^SealedValue.TagLength..], plain, associated);
        }
        catch (CryptographicException broken)
        {
            CryptographicOperations.ZeroMemory(plain);
            throw SealFailure.Broken($"{context.Table}.{context.Column} of record {context.Record} was changed, or belongs to another place", broken);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _aes.Dispose();

    /// <inheritdoc/>
    public override string ToString() => "Envelope(key hidden)";

    /// <summary>Names of tables and columns are ours and short; one that is not would overflow the stack.</summary>
    private static int RoomFor(SealingContext context)
    {
        var length = context.MaxLength(SealedValue.HeaderLength);
        return length <= 2048 ? length : throw new ArgumentException("The names of table and column are too long to be ours.", nameof(context));
    }
}
