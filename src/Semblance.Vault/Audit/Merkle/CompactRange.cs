using System.Numerics;

namespace Semblance.Vault.Audit.Merkle;

/// <summary>A Merkle tree (RFC 6962) that grows at its right end, known by the roots of its whole subtrees alone: one hash for each bit of its size.</summary>
internal sealed class CompactRange
{
    private readonly List<byte[]> _nodes;

    public CompactRange() => _nodes = [];

    private CompactRange(long size, IEnumerable<byte[]> nodes) => (Size, _nodes) = (size, [.. nodes]);

    /// <summary>Leaves.</summary>
    public long Size { get; private set; }

    /// <summary>The roots of the whole subtrees, largest first.</summary>
    public IReadOnlyList<byte[]> Nodes => _nodes;

    /// <summary>The tree of a size from its subtrees' roots.</summary>
    /// <exception cref="ArgumentException">Not one for each bit of the size.</exception>
    public static CompactRange Of(long size, IReadOnlyList<byte[]> nodes) =>
        size >= 0 && BitOperations.PopCount((ulong)size) == nodes.Count
            ? new CompactRange(size, nodes)
            : throw new ArgumentException("A compact range has one hash for each bit of its size.", nameof(nodes));

    /// <summary>Adds a leaf.</summary>
    public void Append(byte[] leaf)
    {
        var node = leaf;
        for (var bits = Size; (bits & 1) == 1; bits >>= 1)
        {
            node = TreeHash.Node(_nodes[^1], node);
            _nodes.RemoveAt(_nodes.Count - 1);
        }

        _nodes.Add(node);
        Size++;
    }

    /// <summary>The tree's root.</summary>
    public byte[] Root()
    {
        if (_nodes.Count == 0)
            return TreeHash.Empty();
        var root = _nodes[^1];
        for (var i = _nodes.Count - 2; i >= 0; i--)
            root = TreeHash.Node(_nodes[i], root);
        return root;
    }
}
