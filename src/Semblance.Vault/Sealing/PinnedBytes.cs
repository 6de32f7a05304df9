using System.Security.Cryptography;

namespace Semblance.Vault.Sealing;

/// <summary>Secret bytes at a place where the garbage collector makes no copies of them, zeroed when they are no longer needed.</summary>
internal sealed class PinnedBytes : IDisposable
{
    private readonly byte[] _secret;
    private bool _isWiped;

    /// <summary>Takes room for secret bytes, which the caller then fills through <see cref="Span"/>.</summary>
    public PinnedBytes(int length) => _secret = GC.AllocateArray<byte>(length, pinned: true);

    /// <summary>The bytes themselves.</summary>
    /// <exception cref="ObjectDisposedException">They were wiped.</exception>
    public Span<byte> Span
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isWiped, this);
            return _secret;
        }
    }

    /// <summary>New random bytes.</summary>
    public static PinnedBytes Random(int length)
    {
        var bytes = new PinnedBytes(length);
        RandomNumberGenerator.Fill(bytes.Span);
        return bytes;
    }

    /// <summary>A copy of other bytes.</summary>
    public static PinnedBytes Copy(ReadOnlySpan<byte> source)
    {
        var bytes = new PinnedBytes(source.Length);
        source.CopyTo(bytes.Span);
        return bytes;
    }

    /// <summary>Zeroes them.</summary>
    public void Dispose()
    {
        _isWiped = true;
        CryptographicOperations.ZeroMemory(_secret);
    }

    /// <inheritdoc/>
    public override string ToString() => "PinnedBytes(hidden)";
}
