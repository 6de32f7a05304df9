using Semblance.Index.Cascade.Planes;

namespace Semblance.UnitTests.Index.Cascade.Planes;

public sealed class RowMarksTests
{
    [Fact]
    public void Removed_and_stale_rows_are_counted_once_and_both_are_unplaned()
    {
        var marks = new RowMarks(512);
        marks.Remove(70);
        marks.Remove(70);
        marks.MakeStale(70);
        marks.MakeStale(127);
        marks.MakeStale(127);
        Assert.Equal((1, 2), (marks.Removed, marks.Stale));
        Assert.True(marks.IsRemoved(70));
        Assert.False(marks.IsRemoved(127));
        Assert.Equal((1ul << 6, (1ul << 6) | (1ul << 63)), (marks.RemovedAmong(1), marks.StaleAmong(1)));
        Assert.Equal((1ul << 6) | (1ul << 63), marks.UnplanedAmong(1));
        Assert.Equal(0ul, marks.UnplanedAmong(0));
    }

    [Fact]
    public void A_copy_goes_its_own_way()
    {
        var marks = new RowMarks(512);
        marks.Remove(3);
        marks.MakeStale(4);
        var copy = marks.Copy();
        copy.Refresh();
        copy.Remove(5);
        Assert.Equal((1, 1, 2, 0), (marks.Removed, marks.Stale, copy.Removed, copy.Stale));
        Assert.Equal((0b11000ul, 0b101000ul), (marks.UnplanedAmong(0), copy.UnplanedAmong(0)));
    }

    [Fact]
    public void What_was_removed_before_can_be_taken_over()
    {
        var marks = new RowMarks(128);
        marks.Remove(1);
        marks.TakeRemoved([0b101, ulong.MaxValue]);
        Assert.Equal(66, marks.Removed);
        Assert.False(marks.IsRemoved(1));
        Assert.True(marks.IsRemoved(100));
    }
}
