using Semblance.Video.Outlets;

namespace Semblance.UnitTests.Video.Outlets;

public sealed class RetryWaitTests
{
    [Fact]
    public void Success_begins_the_schedule_anew()
    {
        var retry = new RetryWait(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3));
        Assert.Equal([1, 2, 3, 3], Enumerable.Range(0, 4).Select(_ => retry.After(OutletAnswer.Failed("no")).TotalSeconds));
        retry.Reset();
        Assert.Equal(1, retry.After(OutletAnswer.Failed("no")).TotalSeconds);
    }

    [Fact]
    public void A_time_that_the_receiver_names_is_never_shorter_than_the_schedule()
    {
        var retry = new RetryWait(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
        Assert.Equal(1, retry.After(OutletAnswer.Failed("no", TimeSpan.Zero)).TotalSeconds);
        Assert.Equal(7, retry.After(OutletAnswer.Failed("no", TimeSpan.FromSeconds(7))).TotalSeconds);
        Assert.Equal(4, retry.After(OutletAnswer.Failed("no")).TotalSeconds);
    }
}
