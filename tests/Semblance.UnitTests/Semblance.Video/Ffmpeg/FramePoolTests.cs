using Semblance.Video.Ffmpeg;

namespace Semblance.UnitTests.Video.Ffmpeg;

public sealed class FramePoolTests
{
    [Fact]
    public void What_came_back_is_lent_again_to_whoever_asks_for_that_length_on_any_thread()
    {
        var pool = new FramePool(1_000);
        var lent = pool.Rent(100);
        Assert.Equal(100, lent.Length);
        var other = new Thread(() => pool.Return(lent));
        other.Start();
        other.Join();
        Assert.NotSame(lent, pool.Rent(99));
        Assert.Same(lent, pool.Rent(100));
        Assert.NotSame(lent, pool.Rent(100));
    }

    [Fact]
    public void No_more_is_kept_than_the_limit_and_sizes_that_nobody_has_any_more_go_first()
    {
        var pool = new FramePool(250);
        var (first, second, later, huge) = (pool.Rent(100), pool.Rent(100), pool.Rent(60), pool.Rent(251));
        pool.Return(first);
        pool.Return(second);
        pool.Return(later);
        Assert.Same(later, pool.Rent(60));
        var again = pool.Rent(100);
        Assert.NotSame(first, again);
        Assert.NotSame(second, again);
        pool.Return(huge);
        Assert.NotSame(huge, pool.Rent(251));
    }

    [Fact]
    public void It_is_cleared_where_that_is_asked()
    {
        var pool = new FramePool(250);
        var lent = pool.Rent(10);
        lent[3] = 7;
        pool.Return(lent, clearArray: true);
        Assert.Equal(0, pool.Rent(10)[3]);
    }
}
