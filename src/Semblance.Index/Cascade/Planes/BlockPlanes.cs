using Semblance.Index.Cascade.Rotation;
using Semblance.Index.Exact;
using Semblance.Index.Kernels;
using Semblance.Index.Memory;

namespace Semblance.Index.Cascade.Planes;

/// <summary>The bits of a block's rows, by column and by row.</summary>
/// <remarks>
/// Groups of 64 rows are written in words that no reader looks at yet; a change of what readers see is made in a copy.
/// </remarks>
internal sealed unsafe class BlockPlanes(BlockShape shape, LargeMemory memory)
{
    /// <summary>Where the fine bit divides a side: of a unit normal's half, so that two bits keep 0.88 of its direction (Max 1960).</summary>
    public const float FineLimit = 0.98f;

    public byte* Start => memory.Start;

    /// <summary>Planes in memory of their own, in which nothing is written yet.</summary>
    public static BlockPlanes Of(BlockShape shape) => new(shape, new LargeMemory(shape.Bytes));

    /// <summary>The bits of a row: its signs, and behind them its fine bits where there are any.</summary>
    public ulong* BitsOf(int row) => (ulong*)(Start + shape.BitRows + ((nint)row * shape.BitRow));

    /// <summary>Writes 64 rows from their codes.</summary>
    /// <param name="group">Which: rows from 64 times this on.</param>
    /// <param name="rotation">The index's rotation.</param>
    /// <param name="rows">The block of codes that they lie in.</param>
    /// <param name="first">The first of them there.</param>
    /// <param name="scratch">Room to work in.</param>
    public void Fill(int group, RandomRotation rotation, RowBlock rows, int first, EncodingScratch scratch)
    {
        for (var row = 0; row < BlockShape.Group; row++)
            Encode((BlockShape.Group * group) + row, rotation, rows, first + row, scratch);
        for (var word = 0; word < shape.BitsOfRow / 64; word++)
        {
            for (var row = 0; row < BlockShape.Group; row++)
                scratch.Square[row] = BitsOf((BlockShape.Group * group) + row)[word];
            Store(group, shape.Plane(64 * word), scratch.Square);
        }
    }

    /// <summary>Gives the memory back at once. Only where nobody else reads it.</summary>
    public void Free() => memory.Dispose();

    /// <summary>The same bits in memory of their own.</summary>
    public BlockPlanes Copy()
    {
        var copy = Of(shape);
        Buffer.MemoryCopy(Start, copy.Start, shape.Bytes, shape.Bytes);
        GC.KeepAlive(this);
        return copy;
    }

    /// <summary>Writes one row's bits. Only in a copy that no reader sees.</summary>
    /// <param name="row">Which.</param>
    /// <param name="rotation">The index's rotation.</param>
    /// <param name="rows">The block of codes that it lies in.</param>
    /// <param name="at">Its place there.</param>
    /// <param name="scratch">Room to work in.</param>
    public void Put(int row, RandomRotation rotation, RowBlock rows, int at, EncodingScratch scratch)
    {
        Encode(row, rotation, rows, at, scratch);
        var bits = BitsOf(row);
        for (var bit = 0; bit < shape.BitsOfRow; bit++)
            Set(shape.Plane(bit), row, (bits[bit / 64] >> (bit % 64)) & 1);
    }

    /// <summary>Takes a row's bits away. Only in a copy that no reader sees.</summary>
    public void Erase(int row)
    {
        new Span<byte>(BitsOf(row), shape.BitRow).Clear();
        for (var bit = 0; bit < shape.BitsOfRow; bit++)
            Set(shape.Plane(bit), row, 0);
    }

    /// <summary>Writes a row's bits where they are kept by row.</summary>
    private void Encode(int row, RandomRotation rotation, RowBlock rows, int at, EncodingScratch scratch)
    {
        var (words, scale) = (shape.Coordinates / 64, rows.ScaleOf(at));
        rotation.Apply(rows.Row(at)[..scratch.Dimension], scratch.Rotated);
        var limit = scale > 0 ? FineLimit * rotation.Stretch / (scale * MathF.Sqrt(shape.Coordinates)) : 0;
        var fine = shape.HasFine ? new Span<ulong>(BitsOf(row) + words, words) : scratch.Unkept.AsSpan(0, words);
        BitEncode.Encode(scratch.Rotated, limit, new Span<ulong>(BitsOf(row), words), fine);
    }

    private void Set(int plane, int row, ulong bit)
    {
        ref var eight = ref Start[plane + (row / 8)];
        eight = (byte)((eight & ~(1 << (row % 8))) | ((int)bit << (row % 8)));
    }

    private void Store(int group, int plane, ulong[] square)
    {
        BitTranspose.Turn(square);
        for (var bit = 0; bit < 64; bit++)
            *(ulong*)(Start + plane + ((nint)bit * shape.PlaneStride) + (8 * group)) = square[bit];
    }
}
