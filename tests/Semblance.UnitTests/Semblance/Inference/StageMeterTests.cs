using System.Diagnostics;
using Semblance.Inference;

namespace Semblance.UnitTests.Inference;

public sealed class StageMeterTests
{
    [Fact]
    public void Stretches_of_time_add_up()
    {
        var meter = new StageMeter();
        Assert.Equal(TimeSpan.Zero, meter.Total);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < 3; i++)
        {
            using (meter.Start())
                Thread.SpinWait(2000);
        }

        var all = Stopwatch.GetElapsedTime(start);
        Assert.InRange(meter.Total, TimeSpan.FromTicks(1), all);
    }
}
