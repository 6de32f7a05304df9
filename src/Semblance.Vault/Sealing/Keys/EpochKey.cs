using System.Security.Cryptography;

namespace Semblance.Vault.Sealing.Keys;

/// <summary>The key of an epoch, which wraps all keys of the keystore. Destroyed with its file, it takes every older copy of a wrapped key with it.</summary>
internal sealed class EpochKey : IDisposable
{
    private readonly PinnedBytes _secret;
    private readonly Envelope _envelope;
    private readonly Guid _install;

    public EpochKey(Guid install, long epoch, KeyId id, PinnedBytes secret)
    {
        (_install, Epoch, Id, _secret) = (install, epoch, id, secret);
        using var sealing = DerivedKey.Of(secret.Span, "wrap");
        _envelope = new Envelope(id, sealing.Span);
    }

    public long Epoch { get; }

    public KeyId Id { get; }

    /// <summary>The same key for another thread: one cipher serves one thread at a time.</summary>
    public EpochKey Copy() => new(_install, Epoch, Id, PinnedBytes.Copy(_secret.Span));

    /// <summary>The key for its file, wrapped under a master key.</summary>
    public SealedValue WrappedBy(IMasterKey master) => master.Wrap(_secret.Span, Place(_install, Epoch, Id));

    /// <summary>The key out of its file.</summary>
    public static EpochKey Unwrap(IMasterKey master, Guid install, long epoch, KeyId id, SealedValue wrapped)
    {
        var secret = new PinnedBytes(32);
        master.Unwrap(wrapped, Place(install, epoch, id), secret.Span);
        return new EpochKey(install, epoch, id, secret);
    }

    /// <summary>Wraps a new key.</summary>
    public WrappedKey Wrap(KeyId id, KeyKind kind, Guid gallery, Guid subject, ReadOnlySpan<byte> secret, long uses) =>
        new(id, kind, gallery, subject, KeyState.Live, Epoch, _envelope.Seal(secret, Place(id, kind, gallery, subject, Epoch)), KeyCommitment.Of(secret), uses);

    /// <summary>Wraps a key of an earlier epoch anew.</summary>
    public WrappedKey Rewrap(EpochKey earlier, WrappedKey key)
    {
        using var secret = earlier.Open(key);
        return key with { Epoch = Epoch, Wrapped = _envelope.Seal(secret.Span, Place(key.Id, key.Kind, key.Gallery, key.Subject, Epoch)) };
    }

    /// <summary>Unwraps a key and checks that it is the one that was committed to.</summary>
    public PinnedBytes Open(WrappedKey key)
    {
        var secret = new PinnedBytes(key.Wrapped.Length - SealedValue.Overhead);
        try
        {
            Open(key, secret.Span);
            return secret;
        }
        catch
        {
            secret.Dispose();
            throw;
        }
    }

    /// <summary>The same into a span of the key's length.</summary>
    public void Open(WrappedKey key, Span<byte> secret)
    {
        _envelope.Open(key.Wrapped, Place(key.Id, key.Kind, key.Gallery, key.Subject, key.Epoch), secret);
        if (CryptographicOperations.FixedTimeEquals(KeyCommitment.Of(secret).ToArray(), key.Commitment.ToArray()))
            return;
        CryptographicOperations.ZeroMemory(secret);
        throw SealFailure.Broken($"the key {key.Id} is not the one that was committed to");
    }

    public void Dispose()
    {
        _envelope.Dispose();
        _secret.Dispose();
    }

    public override string ToString() => "EpochKey(hidden)";

    private SealingContext Place(KeyId id, KeyKind kind, Guid gallery, Guid subject, long epoch) =>
        new(_install, kind switch { KeyKind.Gallery => "gallery_key", KeyKind.Subject => "subject_key", KeyKind.Snapshot => "snapshot_key", _ => "signing_key" }, "wrapped", gallery, subject, new Guid(id.ToArray(), bigEndian: true), epoch, default);

    private static SealingContext Place(Guid install, long epoch, KeyId id) =>
        new(install, "epoch", "wrapped", Guid.Empty, Guid.Empty, new Guid(id.ToArray(), bigEndian: true), epoch, default);
}
