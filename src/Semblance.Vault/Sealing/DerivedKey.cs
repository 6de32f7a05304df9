using System.Security.Cryptography;
using System.Text;

namespace Semblance.Vault.Sealing;

/// <summary>Keys of one purpose from a key of many: HKDF-SHA-256, so that none of them tells anything about another.</summary>
internal static class DerivedKey
{
    /// <summary>The key of a purpose, 32 bytes.</summary>
    public static PinnedBytes Of(ReadOnlySpan<byte> secret, string label)
    {
        var derived = new PinnedBytes(32);
        Span<byte> info = stackalloc byte[64];
        HKDF.Expand(HashAlgorithmName.SHA256, secret, derived.Span, info[..Encoding.ASCII.GetBytes(label, info)]);
        return derived;
    }
}
