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
        Assert.Equal(0, (nint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(block.Upper(4))) % 64);
    }

    [Fact]
    public void A_copy_with_another_row_leaves_the_original_alone()
    {
        var block = new RowBlock(2, 64);
        block.Append(7, 70, [1, 2]);
        block.Append(8, 80, [3, 4]);
        var other = block.With(0, 9, 90, [5]);
        Assert.Equal((7, 70L, 1, 2), (block.SlotOf(0), block.SubjectOf(0), block.Row(0)[0], block.Row(0)[1]));
        Assert.Equal((9, 90L, 5, 0), (other.SlotOf(0), other.SubjectOf(0), other.Row(0)[0], other.Row(0)[1]));
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
        Assert.False(first.Upper(2)[64..].ContainsAnyExcept((byte)0));
        Assert.False(first.LowerOf(1).ContainsAnyExcept((byte)0));
    }

    [Fact]
    public void A_row_comes_back_from_its_bytes()
    {
        var (block, other, bytes) = (new RowBlock(2, 192), new RowBlock(2, 192), new byte[192 + 8]);
        var codes = MadeCodes.Row(new Random(1), 192);
        block.Append(7, 70, codes);
        block.WriteRow(0, bytes);
        other.ReadRow(1, 8, 80, bytes);
        Assert.Equal(codes, other.Row(1));
        Assert.Equal((block.Scales(1)[0], block.Open(1)[0]), (other.Scales(2)[1], other.Open(2)[1]));
    }
}
