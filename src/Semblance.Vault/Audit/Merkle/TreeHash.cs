using System.Security.Cryptography;

namespace Semblance.Vault.Audit.Merkle;

/// <summary>The hashes of RFC 6962: a leaf and a node can't be mistaken for each other.</summary>
internal static class TreeHash
{
    /// <summary>Bytes of a hash.</summary>
    public const int Length = 32;

    /// <summary>The root of a tree without leaves.</summary>
    public static byte[] Empty() => SHA256.HashData([]);

    /// <summary>The hash of a leaf: SHA-256(0x00, content).</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> content)
    {
        var input = new byte[1 + content.Length];
        content.CopyTo(input.AsSpan(1));
        return SHA256.HashData(input);
    }

    /// <summary>A link of the audit chain, and a leaf of its tree: SHA-256(0x00, link before, event).</summary>
    public static byte[] Link(ReadOnlySpan<byte> before, ReadOnlySpan<byte> content)
    {
        var input = new byte[Length + content.Length];
        before.CopyTo(input);
        content.CopyTo(input.AsSpan(Length));
        return Leaf(input);
    }

    /// <summary>The hash of a node: SHA-256(0x01, left, right).</summary>
    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * Length)];
        input[0] = 1;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + Length)..]);
        return SHA256.HashData(input);
    }
}
