using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Semblance.Vault.Sealing.Snapshots;

/// <summary>Seals and opens the blocks of one snapshot, on one thread.</summary>
internal sealed class SnapshotCipher(AesGcm aes, byte[] head) : IDisposable
{
    public const int TagLength = 16;

    private readonly byte[] _bound = [.. head, .. new byte[sizeof(int)]];

    /// <summary>Seals a block in its place; the tag goes behind it.</summary>
    public void Seal(int number, Span<byte> block, Span<byte> tag)
    {
        Span<byte> nonce = stackalloc byte[12];
        aes.Encrypt(Prepare(number, nonce), block, block, tag, _bound);
    }

    /// <summary>Opens a block in its place.</summary>
    /// <returns>False where it was changed, moved, or is of another snapshot.</returns>
    public bool TryOpen(int number, Span<byte> block, ReadOnlySpan<byte> tag)
    {
        Span<byte> nonce = stackalloc byte[12];
        try
        {
            aes.Decrypt(Prepare(number, nonce), block, tag, block, _bound);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    public void Dispose() => aes.Dispose();

    public override string ToString() => "SnapshotCipher(hidden)";

    private Span<byte> Prepare(int number, Span<byte> nonce)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt32LittleEndian(nonce, number);
        BinaryPrimitives.WriteInt32LittleEndian(_bound.AsSpan(_bound.Length - sizeof(int)), number);
        return nonce;
    }
}
