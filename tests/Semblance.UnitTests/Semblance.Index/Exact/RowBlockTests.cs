using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Semblance.Index.Exact;
using Semblance.Index.Memory;

namespace Semblance.UnitTests.Index.Exact;

public sealed class RowBlockTests
{
    [Fact]
    public unsafe void Rows_start_on_a_cache_line()
    {
        var block = new RowBlock(4, 128);
        Assert.Equal(0, (nint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(block.Codes(4))) % 64);
    }

    [Fact]
    public void A_copy_with_another_row_leaves_the_original_alone()
    {
        var block = new RowBlock(2, 64);
        block.Append(7, 70, [1, 2]);
        block.Append(8, 80, [3, 4]);
        var other = block.With(0, 9, 90, [5]);
        Assert.Equal((7, 70L, 1, 2, 3), (block.SlotOf(0), block.SubjectOf(0), block.Row(0)[0], block.Row(0)[1], block.Sums(2)[0]));
        Assert.Equal((9, 90L, 5, 0, 5), (other.SlotOf(0), other.SubjectOf(0), other.Row(0)[0], other.Row(0)[1], other.Sums(2)[0]));
        Assert.Equal((8, 80L, 0.2f), (other.SlotOf(1), other.SubjectOf(1), other.Scales(2)[1]));
    }

    [Fact]
    public unsafe void Codes_in_memory_of_others_lie_where_they_were_put_and_a_copy_has_its_own()
    {
        using var memory = new LargeMemory(3 * 64);
        new Span<byte>(memory.Start, 3 * 64).Fill(0xAA);
        var block = new RowBlock(2, 64, memory, memory.Start + 64, 0);
        block.Append(7, 70, [1, 2]);
        block.Append(8, 80, [3, 4]);
        Assert.Equal([1, 2, 0, 0], new Span<sbyte>(memory.Start + 64, 4).ToArray());
        Assert.Equal((nint)memory.Start + 64, (nint)block.Start);
        Assert.False(block.Row(1)[2..].ContainsAnyExcept((sbyte)0));
        Assert.Equal((2, 3, 7), (block.Count, block.Sums(2)[0], block.Sums(1, 1)[0]));
        Assert.Equal(0.2f, block.Scales(1, 1)[0]);
        var copy = block.With(0, 9, 90, [5]);
        Assert.Equal((1, 5, 4), (block.Row(0)[0], copy.Row(0)[0], copy.Codes(1, 1)[1]));
        Assert.NotEqual((nint)block.Start, (nint)copy.Start);
        // What lies before the block is not its own.
        Assert.Equal(0xAA, memory.Start[63]);
    }

    [Fact]
    public unsafe void A_block_of_rows_that_are_to_be_put_counts_them_from_the_start()
    {
        using var memory = new LargeMemory(3 * 64);
        RowBlock[] blocks = [new RowBlock(4, 64, memory, memory.Start, 3), new RowBlock(4, 64, 3)];
        foreach (var block in blocks)
        {
            block.Put(2, 12, 120, [3, 4]);
            block.Put(0, 10, 100, [1]);
            block.Put(1, 11, 110, [2]);
            Assert.Equal((3, 11, 110L, 0.2f), (block.Count, block.SlotOf(1), block.SubjectOf(1), block.ScaleOf(2)));
        }
    }

    [Fact]
    public void A_copy_of_the_first_rows_holds_nothing_of_the_others()
    {
        var block = new RowBlock(2, 64);
        block.Append(7, 70, [1, 2]);
        block.Append(8, 80, [3, 4]);
        var first = block.First(1);
        Assert.Equal((1, 0L), (first.Count, first.SubjectOf(1)));
        Assert.False(first.Row(1).ContainsAnyExcept((sbyte)0));
    }
}
