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
        Into(derived.Span, secret, label);
        return derived;
    }

    /// <summary>The same into 32 bytes. Of so many, HKDF's expansion is one HMAC over label and counter, which costs a third of the general one.</summary>
    public static void Into(Span<byte> derived, ReadOnlySpan<byte> secret, string label)
    {
        Span<byte> info = stackalloc byte[64];
        var length = Encoding.ASCII.GetBytes(label, info);
        info[length] = 1;
        HMACSHA256.HashData(secret, info[..(length + 1)], derived);
    }
}
