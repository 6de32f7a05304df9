using Semblance.Index.Cascade.Rotation;

namespace Semblance.Index.Cascade.Planes;

/// <summary>The blocks of an index at one moment: slot s is row s % rows of block s / rows. A full block of which nothing is left is none.</summary>
internal readonly struct CascadeTable(CascadeBlock?[] allBlocks, int slots, int blockRows)
{
    /// <summary>The blocks; some places at the end may be unused, and a later table may fill them.</summary>
    private readonly CascadeBlock?[] _blocks = allBlocks;

    /// <summary>Slots that were given, removed ones included.</summary>
    public int Slots => slots;

    public int BlockRows => blockRows;

    public int Blocks => (slots + blockRows - 1) / blockRows;

    public CascadeBlock? Block(int block) => _blocks[block];

    public int RowsIn(int block) => Math.Min(blockRows, slots - (block * blockRows));

    /// <summary>The block of a slot that holds something.</summary>
    public CascadeBlock? Find(int slot, out int row)
    {
        row = slot % blockRows;
        if ((uint)slot >= (uint)slots || _blocks[slot / blockRows] is not { } block || block.Marks.IsRemoved(row))
            return null;
        return block;
    }

    /// <summary>With room for one more slot.</summary>
    public CascadeTable Grown(BlockShape shape, out CascadeBlock block)
    {
        var blocks = _blocks;
        var last = slots / blockRows;
        if (last == blocks.Length)
            Array.Resize(ref blocks, 2 * last);
        block = blocks[last] ??= new CascadeBlock(shape);
        return new CascadeTable(blocks, slots + 1, blockRows);
    }

    /// <summary>With another block in a place, or none.</summary>
    public CascadeTable With(int block, CascadeBlock? other)
    {
        var blocks = _blocks.ToArray();
        blocks[block] = other;
        return new CascadeTable(blocks, slots, blockRows);
    }

    /// <summary>Puts a block in its place whose planes hold bits of its rows alone. It is the same to every search, so states that share the place may, too.</summary>
    public void Renew(int block, RandomRotation rotation, EncodingScratch scratch)
    {
        if (_blocks[block] is { } held)
            Volatile.Write(ref _blocks[block], held.Renewed(rotation, scratch));
    }
}
