using System.Security.Cryptography;

namespace Semblance.Vault.Sealing.Snapshots;

/// <summary>
/// The key of one snapshot: made with it, used for nothing else, destroyed with it. AES-256-GCM over its blocks, each with its number as the nonce, which under a key for one file meets no other.
/// </summary>
/// <remarks>Safe to use from several threads: each takes a <see cref="SnapshotCipher"/>.</remarks>
internal sealed class SnapshotKey : IDisposable
{
    private readonly PinnedBytes _sealing;

    public SnapshotKey(KeyId id, ReadOnlySpan<byte> secret) => (Id, _sealing) = (id, DerivedKey.Of(secret, "snapshot"));

    public KeyId Id { get; }

    /// <summary>A cipher for one thread.</summary>
    /// <param name="head">What stands before the blocks: bound into each.</param>
    public SnapshotCipher Cipher(ReadOnlySpan<byte> head) => new(new AesGcm(_sealing.Span, SnapshotCipher.TagLength), SHA256.HashData(head));

    public void Dispose() => _sealing.Dispose();

    public override string ToString() => "SnapshotKey(hidden)";
}
