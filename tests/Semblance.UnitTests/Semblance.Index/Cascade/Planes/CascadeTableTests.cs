using Semblance.Index.Cascade.Planes;
using Semblance.Index.Cascade.Rotation;

namespace Semblance.UnitTests.Index.Cascade.Planes;

public sealed class CascadeTableTests
{
    private static readonly BlockShape Shape = new(4, true, 512);
    private static readonly RandomRotation Rotation = new(MadeSeed.Of(1), 4);

    [Fact]
    public void Slots_lie_in_blocks_of_their_order()
    {
        var table = Filled(1_100);
        Assert.Equal((1_100, 3, 512, 512, 76), (table.Slots, table.Blocks, table.RowsIn(0), table.RowsIn(1), table.RowsIn(2)));
        for (var slot = 0; slot < 1_100; slot++)
        {
            Assert.Same(table.Block(slot / 512), table.Find(slot, out var row));
            Assert.Equal((slot % 512, 2L * slot), (row, table.Block(slot / 512)!.SubjectOf(row)));
        }

        Assert.Null(table.Find(1_100, out _));
        Assert.Null(table.Find(-1, out _));
    }

    [Fact]
    public void A_removed_slot_and_a_block_that_is_none_hold_nothing()
    {
        var table = Filled(1_100);
        var changed = table.With(0, table.Block(0)!.Without([5], Rotation, new EncodingScratch(4))).With(1, null);
        Assert.Null(changed.Find(5, out _));
        Assert.NotNull(changed.Find(6, out _));
        Assert.Null(changed.Find(600, out _));
        Assert.NotNull(changed.Find(1_050, out _));
        Assert.NotNull(table.Find(5, out _));
        Assert.NotNull(table.Find(600, out _));
    }

    private static CascadeTable Filled(int rows)
    {
        var (table, scratch) = (new CascadeTable(new CascadeBlock?[1], 0, Shape.Rows), new EncodingScratch(4));
        for (var slot = 0; slot < rows; slot++)
        {
            table = table.Grown(Shape, out var block);
            block.Append(slot % Shape.Rows, slot, 2 * slot, [1, 2, 3, 4], Rotation, scratch);
        }

        return table;
    }
}
