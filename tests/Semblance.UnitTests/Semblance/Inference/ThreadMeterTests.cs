using Semblance.Inference;

namespace Semblance.UnitTests.Inference;

public sealed class ThreadMeterTests
{
    [Fact]
    public void Adds_up_what_work_takes_and_gives_back_what_it_gives()
    {
        Assert.SkipUnless(ThreadClock.IsSupported, "This machine does not tell a thread's processor time.");
        var meter = new ThreadMeter();
        Assert.Equal(7, meter.Count(() => Work(7)));
        var first = meter.Total;
        Assert.InRange(first, TimeSpan.FromMilliseconds(5), TimeSpan.FromMinutes(1));
        Assert.Throws<InvalidOperationException>(() => meter.Count<int>(() => throw new InvalidOperationException(Work(1).ToString(System.Globalization.CultureInfo.InvariantCulture))));
        Assert.InRange(meter.Total - first, TimeSpan.FromMilliseconds(5), TimeSpan.FromMinutes(1));
    }

    private static int Work(int answer)
    {
        var start = ThreadClock.Now;
        while (ThreadClock.Now - start < TimeSpan.FromMilliseconds(5))
        {
            // takes the processor
        }

        return answer;
    }
}
