using System.Security.Cryptography;

namespace Semblance.Vault.Sealing;

/// <summary>
/// The one key that a subject's rows are sealed with. When it is destroyed, they are unreadable wherever copies of them lie.
/// </summary>
/// <remarks>Safe to use from several threads. Comes from <c>KeyRing</c>; dispose of it soon.</remarks>
public sealed class SubjectKey : IDisposable
{
    private readonly PinnedBytes _secret;
    private readonly Envelope _envelope;
    private readonly SealCount? _count;

    internal SubjectKey(KeyId id, PinnedBytes secret, SealCount? count)
    {
        (Id, _secret, _count) = (id, secret, count);
        using var sealing = DerivedKey.Of(secret.Span, "seal");
        _envelope = new Envelope(id, sealing.Span);
    }

    /// <summary>Its name.</summary>
    public KeyId Id { get; }

    /// <summary>What binds its name to it.</summary>
    public KeyCommitment Commitment => KeyCommitment.Of(_secret.Span);

    /// <summary>Seals bytes for one place.</summary>
    /// <param name="plain">What; names and short texts are better padded (<see cref="PaddedText"/>), since the length shows.</param>
    /// <param name="context">Where it belongs.</param>
    /// <returns>The envelope, <see cref="SealedValue.Overhead"/> bytes longer.</returns>
    /// <exception cref="Errors.SemblanceException"><see cref="Errors.ErrorCode.KeyExhausted"/>.</exception>
    public SealedValue Seal(ReadOnlySpan<byte> plain, SealingContext context)
    {
        _count?.Take();
        return _envelope.Seal(plain, context);
    }

    /// <summary>Opens an envelope.</summary>
    /// <param name="sealedValue">What <see cref="Seal"/> gave.</param>
    /// <param name="context">The place where it was found.</param>
    /// <returns>The content: plain biometric or personal data, to be zeroed after use.</returns>
    /// <exception cref="Errors.SemblanceException"><see cref="Errors.ErrorCode.SealBroken"/>: changed, moved, or of another key.</exception>
    public byte[] Open(SealedValue sealedValue, SealingContext context)
    {
        ArgumentNullException.ThrowIfNull(sealedValue);
        var plain = new byte[sealedValue.Length - SealedValue.Overhead];
        _envelope.Open(sealedValue, context, plain);
        return plain;
    }

    /// <summary>The key that this one and the holder's make together. Either alone opens nothing of what it seals.</summary>
    /// <param name="holder">What the subject shows.</param>
    /// <returns>The joined key, of this one's name; dispose of it soon.</returns>
    public SubjectKey JoinedWith(HolderKey holder)
    {
        ArgumentNullException.ThrowIfNull(holder);
        using var label = new PinnedBytes("holder"u8.Length + holder.Secret.Length);
        "holder"u8.CopyTo(label.Span);
        holder.Secret.CopyTo(label.Span["holder"u8.Length..]);
        var joined = new PinnedBytes(HMACSHA256.HashSizeInBytes);
        HMACSHA256.HashData(_secret.Span, label.Span, joined.Span);
        return new SubjectKey(Id, joined, _count);
    }

    /// <summary>The name under which the audit chain speaks of this subject: it can be made again from this key only, so it dies with it.</summary>
    /// <returns>32 lower-case hexadecimal digits.</returns>
    public string Pseudonym() => Convert.ToHexStringLower(HMACSHA256.HashData(_secret.Span, "pseudonym"u8).AsSpan(0, 16));

    /// <inheritdoc/>
    public void Dispose()
    {
        _envelope.Dispose();
        _secret.Dispose();
    }

    /// <inheritdoc/>
    public override string ToString() => "SubjectKey(hidden)";
}
