using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Semblance.Index.Exact;

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
