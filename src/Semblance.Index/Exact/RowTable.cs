namespace Semblance.Index.Exact;

/// <summary>
/// The rows of an index at one moment, in blocks that are all full but the last. Changing it gives another table; the two share
/// the blocks that stayed as they were.
/// </summary>
internal readonly struct RowTable(RowBlock[] allBlocks, int rows, int blockRows, int stride)
{
    /// <summary>The blocks; some places at the end may be unused, and a later table may fill them.</summary>
    private readonly RowBlock[] _blocks = allBlocks;

    public int Rows => rows;

    public int Blocks => (rows + blockRows - 1) / blockRows;

    public static RowTable Empty(int blockRows, int stride) => new(new RowBlock[4], 0, blockRows, stride);

    public RowBlock Block(int block) => _blocks[block];

    public int RowsIn(int block) => Math.Min(blockRows, rows - (block * blockRows));

    public int SlotAt(int row) => _blocks[row / blockRows].SlotOf(row % blockRows);

    public long SubjectAt(int row) => _blocks[row / blockRows].SubjectOf(row % blockRows);

    /// <summary>With one more row at the end. It goes into memory that no reader looks at, so nothing is copied.</summary>
    public RowTable Append(int slot, long subject, ReadOnlySpan<sbyte> codes)
    {
        var blocks = _blocks;
        var last = rows / blockRows;
        if (rows % blockRows == 0)
        {
            if (last == blocks.Length)
                Array.Resize(ref blocks, 2 * last);
            blocks[last] = new RowBlock(blockRows, stride);
        }
        blocks[last].Append(slot, subject, codes);
        return new RowTable(blocks, rows + 1, blockRows, stride);
    }

    /// <summary>With another vector in a row.</summary>
    public RowTable Replace(int row, ReadOnlySpan<sbyte> codes)
    {
        var blocks = _blocks.ToArray();
        blocks[row / blockRows] = blocks[row / blockRows].With(row % blockRows, SlotAt(row), SubjectAt(row), codes);
        return new RowTable(blocks, rows, blockRows, stride);
    }

    /// <summary>Without a row: the last one takes its place, and its own is cut off.</summary>
    public RowTable Remove(int row)
    {
        var blocks = _blocks.ToArray();
        var (last, end) = ((rows - 1) / blockRows, (rows - 1) % blockRows);
        if (row != rows - 1)
            blocks[row / blockRows] = blocks[row / blockRows].With(row % blockRows, SlotAt(rows - 1), SubjectAt(rows - 1), blocks[last].Row(end));

        // A copy even so: the removed numbers must not outlive the readers that still see them.
        blocks[last] = end == 0 ? null! : blocks[last].First(end);
        return new RowTable(blocks, rows - 1, blockRows, stride);
    }
}
