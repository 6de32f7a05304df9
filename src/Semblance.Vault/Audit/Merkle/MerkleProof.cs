using System.Numerics;

namespace Semblance.Vault.Audit.Merkle;

/// <summary>
/// Proofs about a Merkle tree (RFC 6962, RFC 9162): that a leaf is in it, and that a larger tree goes on from a smaller one. A hash has 32 bytes; a proof has about as many hashes as the size has bits.
/// </summary>
public static class MerkleProof
{
    /// <summary>The root of a tree, after the definition.</summary>
    /// <param name="leaves">The leaves' hashes.</param>
    /// <returns>The root.</returns>
    public static byte[] Root(IReadOnlyList<byte[]> leaves)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        return leaves.Count == 0 ? TreeHash.Empty() : Root(leaves, 0, leaves.Count);
    }

    /// <summary>The proof that a leaf is in a tree.</summary>
    /// <param name="leaves">The leaves' hashes.</param>
    /// <param name="index">Which leaf, from 0.</param>
    /// <returns>The hashes from the leaf upwards.</returns>
    public static IReadOnlyList<byte[]> Inclusion(IReadOnlyList<byte[]> leaves, int index)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, leaves.Count);
        return [.. Path(leaves, index, 0, leaves.Count)];
    }

    /// <summary>The proof that a tree goes on from a smaller one.</summary>
    /// <param name="leaves">The larger tree's leaves.</param>
    /// <param name="size">The smaller tree's size, 1 to the larger one's.</param>
    /// <returns>The hashes.</returns>
    public static IReadOnlyList<byte[]> Consistency(IReadOnlyList<byte[]> leaves, int size)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, leaves.Count);
        return [.. SubProof(leaves, size, 0, leaves.Count, isWhole: true)];
    }

    /// <summary>Whether a proof shows that a leaf is in a tree.</summary>
    /// <param name="leaf">The leaf's hash.</param>
    /// <param name="index">Its number.</param>
    /// <param name="size">The tree's size.</param>
    /// <param name="root">The tree's root.</param>
    /// <param name="proof">The proof.</param>
    public static bool VerifyInclusion(byte[] leaf, long index, long size, byte[] root, IReadOnlyList<byte[]> proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (index < 0 || index >= size)
            return false;
        var (node, last, hash) = (index, size - 1, leaf);
        foreach (var other in proof)
        {
            if (last == 0)
                return false;
            if ((node & 1) == 1 || node == last)
            {
                hash = TreeHash.Node(other, hash);
                var up = (node & 1) == 1 ? 0 : BitOperations.TrailingZeroCount(node);
                (node, last) = (node >> up, last >> up);
            }
            else
            {
                hash = TreeHash.Node(hash, other);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && hash.AsSpan().SequenceEqual(root);
    }

    /// <summary>Whether a proof shows that a tree goes on from a smaller one.</summary>
    /// <param name="size">The smaller tree's size, at least 1.</param>
    /// <param name="root">Its root.</param>
    /// <param name="laterSize">The larger tree's size.</param>
    /// <param name="laterRoot">Its root.</param>
    /// <param name="proof">The proof.</param>
    public static bool VerifyConsistency(long size, byte[] root, long laterSize, byte[] laterRoot, IReadOnlyList<byte[]> proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (size < 1 || size > laterSize)
            return false;
        if (size == laterSize)
            return proof.Count == 0 && root.AsSpan().SequenceEqual(laterRoot);
        // A smaller tree that is one whole subtree is its own first hash.
        var path = BitOperations.IsPow2(size) ? [root, .. proof] : proof;
        if (path.Count == 0)
            return false;
        var up = BitOperations.TrailingZeroCount(size);
        return Climb((size - 1) >> up, (laterSize - 1) >> up, path) is var (first, second) && first.AsSpan().SequenceEqual(root) && second.AsSpan().SequenceEqual(laterRoot);
    }

    private static (byte[] First, byte[] Second)? Climb(long node, long last, IReadOnlyList<byte[]> path)
    {
        var (first, second) = (path[0], path[0]);
        foreach (var other in path.Skip(1))
        {
            if (last == 0)
                return null;
            if ((node & 1) == 1 || node == last)
            {
                (first, second) = (TreeHash.Node(other, first), TreeHash.Node(other, second));
                var up = (node & 1) == 1 || node == 0 ? 0 : BitOperations.TrailingZeroCount(node);
                (node, last) = (node >> up, last >> up);
            }
            else
            {
                second = TreeHash.Node(second, other);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 ? (first, second) : null;
    }

    private static byte[] Root(IReadOnlyList<byte[]> leaves, int start, int count)
    {
        if (count == 1)
            return leaves[start];
        var left = Split(count);
        return TreeHash.Node(Root(leaves, start, left), Root(leaves, start + left, count - left));
    }

    private static IEnumerable<byte[]> Path(IReadOnlyList<byte[]> leaves, int index, int start, int count)
    {
        if (count == 1)
            return [];
        var left = Split(count);
        return index < left
            ? Path(leaves, index, start, left).Append(Root(leaves, start + left, count - left))
            : Path(leaves, index - left, start + left, count - left).Append(Root(leaves, start, left));
    }

    private static IEnumerable<byte[]> SubProof(IReadOnlyList<byte[]> leaves, int size, int start, int count, bool isWhole)
    {
        if (size == count)
            return isWhole ? [] : [Root(leaves, start, count)];
        var left = Split(count);
        return size <= left
            ? SubProof(leaves, size, start, left, isWhole).Append(Root(leaves, start + left, count - left))
            : SubProof(leaves, size - left, start + left, count - left, isWhole: false).Append(Root(leaves, start, left));
    }

    /// <summary>The largest power of two below a count.</summary>
    private static int Split(int count) => 1 << (31 - BitOperations.LeadingZeroCount((uint)(count - 1)));
}
