using System.Diagnostics;
using Semblance.Inference;

namespace Semblance.UnitTests.Inference;

public sealed class ThreadClockTests
{
    [Fact]
    public void A_thread_that_works_takes_processor_time()
    {
        Assert.SkipUnless(ThreadClock.IsSupported, "This machine does not tell a thread's processor time.");
        var (start, watch) = (ThreadClock.Now, Stopwatch.StartNew());
        while (ThreadClock.Now - start < TimeSpan.FromMilliseconds(20))
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.InRange(watch.Elapsed, TimeSpan.FromMilliseconds(15), TimeSpan.FromMinutes(1)); // no thread takes more than one core; 5 ms for the two clocks' grain
    }

    [Fact]
    public void A_thread_that_waits_takes_none()
    {
        using var never = new ManualResetEventSlim();
        var start = ThreadClock.Now;
        never.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(200));
        Assert.InRange(ThreadClock.Now - start, TimeSpan.Zero, TimeSpan.FromMilliseconds(100)); // half of the wait: far more than waking up takes
    }
}
