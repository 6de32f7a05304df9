using Microsoft.Extensions.Time.Testing;
using Semblance.Video.Outlets;

namespace Semblance.UnitTests.Video.Outlets;

public sealed class OutletBellTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_wakes_who_waits_and_who_comes_later_but_each_ring_only_once()
    {
        var (bell, time) = (new OutletBell(), new FakeTimeProvider());
        var waiting = bell.WaitAsync(TimeSpan.FromHours(1), time, Cancellation);
        Assert.False(waiting.IsCompleted);
        bell.Ring();
        await waiting;
        bell.Ring();
        bell.Ring();
        await bell.WaitAsync(TimeSpan.FromHours(1), time, Cancellation);
        var again = bell.WaitAsync(TimeSpan.FromHours(1), time, Cancellation);
        Assert.False(again.IsCompleted);
        time.Advance(TimeSpan.FromHours(1));
        await again;
    }
}
