using Semblance.Index;
using Semblance.Index.Cascade;
using Semblance.Index.Cascade.Planes;
using Semblance.Index.Cascade.Planning;
using Semblance.Index.Cascade.Rotation;
using Semblance.Index.Cascade.Scanning;
using Semblance.Index.Codes;

namespace Semblance.UnitTests.Index.Cascade.Scanning;

public sealed unsafe class PlaneRoomTests
{
    private const int Dimension = 64, Rows = 2_048, FirstSlot = 2_048;

    private static readonly BlockShape Shape = new(Dimension, true, Rows);
    private static readonly CascadeBlock Block = Changed();

    [Theory]
    [InlineData(0, 32)]
    [InlineData(8, 27)] // no whole number of eights
    [InlineData(24, 25)]
    public void Marked_rows_that_count_are_written_down_in_their_order(int first, int end)
    {
        var (room, random) = (new PlaneRoom(new BlockShape(Dimension, true, Rows)), new Random(first));
        var among = new SlotSet();
        for (var row = 0; row < Rows; row += 3)
            among.Add(FirstSlot + row);
        for (var round = 0; round < 20; round++)
        {
            var marks = (ulong*)room.Marks;
            for (var group = 0; group < end - first; group++)
                marks[group] = random.Next(3) == 0 ? (ulong)random.NextInt64() & (ulong)random.NextInt64() : 0;
            Assert.Equal(Expected(room, null, first, end), Written(room, room.Collect(Block, Block.Planes!, Shape.BitRow, null, FirstSlot, first, end)));
            Assert.Equal(Expected(room, among, first, end), Written(room, room.Collect(Block, Block.Planes!, 0, among, FirstSlot, first, end)));
        }
    }

    [Fact]
    public void Stale_rows_are_added_to_those_that_stay()
    {
        var room = new PlaneRoom(new BlockShape(Dimension, true, Rows));
        room.Staying[0] = 17;
        Assert.Equal([17, 400, 1_000], Written(room, room.AddStale(Block, 1, 0, Rows / 64)));
        Assert.Equal([17, 1_000], Written(room, room.AddStale(Block, 1, 10, Rows / 64)));
    }

    [Theory]
    [InlineData(0.7f)]
    [InlineData(0.6f)]
    public void Rows_stay_whose_bits_disagree_little_enough(float cosine)
    {
        var (room, plan) = (new PlaneRoom(Shape), new ProbePlan(Shape));
        plan.Take(new RandomRotation(MadeSeed.Of(1), Dimension), new ProbeCodes(MadeCodes.Row(new Random(3), Dimension)), PlanCost.Alone);
        plan.Aim(cosine, MissBudget.Usual);
        var rows = Enumerable.Range(0, 300).Select(static at => 5 * at).ToArray();
        rows.CopyTo(room.Staying, 0);
        var expected = rows.Where(row => plan.Rows.Disagreement(Block.Planes!.BitsOf(row), plan.Look) <= plan.RowCut.Limit).ToArray();
        Assert.InRange(expected.Length, 0, rows.Length - 1);
        Assert.Equal(expected, Written(room, room.LookAt(Block.Planes!, plan, rows.Length)));
    }

    /// <summary>Row by row.</summary>
    private static int[] Expected(PlaneRoom room, SlotSet? among, int first, int end)
    {
        var marks = room.Marks;
        var rows = new List<int>();
        for (var row = 64 * first; row < 64 * end; row++)
        {
            var at = row - (64 * first);
            if (((marks[at / 8] >> (at % 8)) & 1) != 0 && row is not (100 or 400 or 1_000) && among?.Contains(FirstSlot + row) != false)
                rows.Add(row);
        }

        return [.. rows];
    }

    private static int[] Written(PlaneRoom room, int count) => room.Staying.AsSpan(0, count).ToArray();

    /// <summary>Row 100 is removed, rows 400 and 1,000 are others than the planes say.</summary>
    private static CascadeBlock Changed()
    {
        var index = new MadeIndex(Dimension, Rows, Rows).Fast;
        index.Remove(100);
        index.Update(400, MadeCodes.Row(new Random(1), Dimension));
        index.Update(1_000, MadeCodes.Row(new Random(2), Dimension));
        return ((CascadeSnapshot)index.Current).Table.Block(0)!;
    }
}
