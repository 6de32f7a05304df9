using Semblance.Index.Cascade.Planes;
using Semblance.Index.Cascade.Rotation;
using Semblance.Index.Codes;

namespace Semblance.UnitTests.Index.Cascade.Planes;

public sealed unsafe class CascadeBlockTests
{
    private const int Dimension = 64, Rows = 2_048;

    private static readonly BlockShape Shape = new(Dimension, true, Rows);
    private static readonly RandomRotation Rotation = new(MadeSeed.Of(1), Dimension);
    private static readonly EncodingScratch Scratch = new(Dimension);
    private static readonly sbyte[][] Codes = Make(Rows);

    [Fact]
    public void Planes_come_with_the_row_that_makes_them_worth_it_and_grow_by_groups()
    {
        var block = Filled(CascadeBlock.RowsWorthPlanes - 1);
        Assert.Null(block.Planes);
        Append(block, CascadeBlock.RowsWorthPlanes - 1);
        Assert.NotNull(block.Planes);
        DemandBits(block, CascadeBlock.RowsWorthPlanes, Codes);
        for (var row = CascadeBlock.RowsWorthPlanes; row < CascadeBlock.RowsWorthPlanes + 130; row++)
            Append(block, row);
        DemandBits(block, CascadeBlock.RowsWorthPlanes + 128, Codes);
    }

    [Fact]
    public void Every_row_is_found_where_it_was_written()
    {
        var block = Filled(Rows);
        Assert.Equal((Rows / CascadeBlock.PartRows, 0), (block.Parts, block.Marks.Removed));
        for (var row = 0; row < Rows; row++)
            DemandRow(block, row, Codes[row]);
    }

    [Fact]
    public void A_block_put_in_any_order_is_the_one_that_was_appended()
    {
        foreach (var rows in (int[])[Rows, 1_500, 700])
        {
            var block = new CascadeBlock(Shape);
            block.Reserve(rows, ProbeCodes.PaddedLength(Dimension));
            for (var row = rows - 1; row >= 0; row--)
                block.PartOf(row, out var at).Put(at, row, 10 * row, Codes[row]);
            block.TakeScales(rows);
            block.MakePlanes(rows, Rotation, Scratch);
            Assert.Equal(rows >= CascadeBlock.RowsWorthPlanes, block.Planes is not null);
            if (block.Planes is not null)
                DemandBits(block, rows / 64 * 64, Codes);
            for (var row = 0; row < rows; row++)
                DemandRow(block, row, Codes[row]);
        }
    }

    [Theory]
    [InlineData(700)]
    [InlineData(1_100)]
    [InlineData(1_500)]
    public void A_block_that_was_put_together_goes_on_growing(int rows)
    {
        var block = new CascadeBlock(Shape);
        block.Reserve(rows, ProbeCodes.PaddedLength(Dimension));
        for (var row = 0; row < rows; row++)
            block.PartOf(row, out var at).Put(at, row, 10 * row, Codes[row]);
        block.TakeScales(rows);
        block.MakePlanes(rows, Rotation, Scratch);
        for (var row = rows; row < Rows; row++)
            Append(block, row);
        DemandBits(block, Rows, Codes);
        for (var row = 0; row < Rows; row++)
            DemandRow(block, row, Codes[row]);
    }

    [Fact]
    public void A_copy_without_rows_holds_nothing_of_them_and_the_block_still_does()
    {
        const int rows = 1_500;
        var block = Filled(rows);
        int[] gone = [0, 63, 64, 700, 1_023, 1_024, 1_470, rows - 1];
        var stale = block.Without(gone, Rotation, Scratch);
        var copy = stale.Renewed(Rotation, Scratch);
        Assert.Equal((0, gone.Length, 0), (block.Marks.Removed, copy.Marks.Removed, copy.Marks.Stale));
        Assert.Equal(gone.Length, stale.Marks.Stale);
        Assert.Same(copy, copy.Renewed(Rotation, Scratch));
        for (var row = 0; row < rows; row++)
        {
            var isGone = gone.Contains(row);
            Assert.Equal(isGone, copy.Marks.IsRemoved(row));
            Assert.Equal(isGone, ((copy.Marks.UnplanedAmong(row / 64) >> (row % 64)) & 1) != 0);
            DemandRow(block, row, Codes[row]);
            if (!isGone)
                DemandRow(copy, row, Codes[row]);
            else
                DemandNothing(copy, row);
        }

        DemandBits(block, rows / 64 * 64, Codes);
    }

    [Fact]
    public void Rows_removed_before_their_group_is_full_leave_no_bit_of_theirs_when_it_is()
    {
        var block = Filled(1_030).Without([1_028], Rotation, Scratch);
        for (var row = 1_030; row < 1_088; row++)
            Append(block, row);
        Assert.False(new Span<byte>(block.Planes!.BitsOf(1_028), Shape.BitRow).ContainsAnyExcept((byte)0));
        Assert.False(new Span<sbyte>(block.CodesOf(1_028), Dimension).ContainsAnyExcept((sbyte)0));
        DemandRow(block, 1_029, Codes[1_029]);
        DemandRow(block, 1_050, Codes[1_050]);
        DemandBits(block, 1_024, Codes);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(1_100)]
    [InlineData(1_400)]
    [InlineData(1_499)] // its group of 64 is not full
    public void A_copy_with_another_row_has_its_bits_and_the_block_keeps_the_old_ones(int row)
    {
        const int rows = 1_500;
        var (block, other) = (Filled(rows), MadeCodes.Row(new Random(99), Dimension));
        var stale = block.With(row, other, Rotation, Scratch);
        Assert.True(((stale.Marks.UnplanedAmong(row / 64) >> (row % 64)) & 1) != 0);
        DemandRow(stale, row, other);
        var copy = stale.Renewed(Rotation, Scratch);
        Assert.Equal(0, copy.Marks.Stale);
        var changed = Codes.ToArray();
        changed[row] = other;
        DemandRow(copy, row, other);
        DemandRow(block, row, Codes[row]);
        DemandBits(copy, rows / 64 * 64, changed);
        DemandBits(block, rows / 64 * 64, Codes);
        for (var next = rows; next < 1_536; next++)
            Append(copy, next);
        DemandBits(copy, 1_536, changed);
    }

    [Fact]
    public void Planes_are_copied_once_for_some_changes()
    {
        const int rows = 1_500;
        var (block, random, changed) = (Filled(rows), new Random(7), Codes.ToArray());
        var first = block;
        for (var change = 0; change < 25; change++)
        {
            Assert.Same(first.Planes, block.Planes);
            changed[50 * change] = MadeCodes.Row(random, Dimension);
            block = block.With(50 * change, changed[50 * change], Rotation, Scratch);
        }

        Assert.NotSame(first.Planes, block.Planes);
        Assert.Equal(0, block.Marks.Stale);
        DemandBits(block, rows / 64 * 64, changed);
        DemandBits(first, rows / 64 * 64, Codes);
    }

    /// <summary>A removed row: no code, no subject, no bit in any column or row.</summary>
    private static void DemandNothing(CascadeBlock block, int row)
    {
        Assert.Equal((0L, 0f), (block.SubjectOf(row), block.ScaleOf(row)));
        Assert.False(new Span<sbyte>(block.CodesOf(row), Dimension).ContainsAnyExcept((sbyte)0));
        Assert.False(block.PartOf(row, out var at).Row(at).ContainsAnyExcept((sbyte)0));
        if (row >= 1_472)
            return;
        Assert.False(new Span<byte>(block.Planes!.BitsOf(row), Shape.BitRow).ContainsAnyExcept((byte)0));
        for (var plane = 0; plane < 2 * Shape.Coordinates; plane++)
            Assert.Equal(0, (block.Planes.Start[(plane * Shape.PlaneStride) + (row / 8)] >> (row % 8)) & 1);
    }

    private static void DemandRow(CascadeBlock block, int row, sbyte[] codes)
    {
        Assert.Equal((10L * row, CodeLength.Inverse(codes)), (block.SubjectOf(row), block.ScaleOf(row)));
        Assert.True(codes.AsSpan().SequenceEqual(new Span<sbyte>(block.CodesOf(row), Dimension)));
        Assert.Equal(codes, block.PartOf(row, out var at).Row(at)[..Dimension].ToArray());
        Assert.Equal(row, block.PartOf(row, out at).SlotOf(at));
    }

    /// <summary>The planes of the first rows are those that these codes have.</summary>
    private static void DemandBits(CascadeBlock block, int rows, sbyte[][] codes)
    {
        var rotated = new float[Shape.Coordinates];
        for (var row = 0; row < rows; row++)
        {
            Rotation.Apply(codes[row], rotated);
            var signs = rotated.Select((value, at) => value > 0 ? 1ul << at : 0).Aggregate((all, bit) => all | bit);
            Assert.Equal(signs, *block.Planes!.BitsOf(row));
            for (var at = 0; at < Shape.Coordinates; at++)
                Assert.Equal((int)(signs >> at) & 1, (block.Planes.Start[Shape.SignPlane(at) + (row / 8)] >> (row % 8)) & 1);
        }
    }

    private static CascadeBlock Filled(int rows)
    {
        var block = new CascadeBlock(Shape);
        for (var row = 0; row < rows; row++)
            Append(block, row);
        return block;
    }

    private static void Append(CascadeBlock block, int row)
    {
        lock (Scratch)
            block.Append(row, row, 10 * row, Codes[row], Rotation, Scratch);
    }

    private static sbyte[][] Make(int rows)
    {
        var random = new Random(4);
        return [.. Enumerable.Range(0, rows).Select(_ => MadeCodes.Row(random, Dimension))];
    }
}
