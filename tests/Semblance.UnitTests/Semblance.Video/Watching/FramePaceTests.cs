using Microsoft.Extensions.Time.Testing;
using Semblance.Video.Watching;

namespace Semblance.UnitTests.Video.Watching;

public sealed class FramePaceTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Before_the_first_frames_there_is_no_pace()
    {
        var pace = new FramePace(_time);
        Assert.Equal((0, 0, TimeSpan.Zero), (pace.Frames, pace.PerSecond(), pace.LatencyOf(0.5)));
        pace.Done(_time.GetUtcNow());
        Assert.Equal(0, pace.PerSecond());
    }

    [Fact]
    public void Rate_and_latency_are_those_of_the_last_frames()
    {
        var pace = new FramePace(_time);
        for (var k = 1; k <= 1_000; k++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(k <= 500 ? 1_000 : 200));
            pace.Done(_time.GetUtcNow() - TimeSpan.FromMilliseconds(k <= 500 ? 999 : k % 100));
        }

        Assert.Equal(1_000, pace.Frames);
        Assert.Equal(5, pace.PerSecond(), 1e-9);
        Assert.Equal(49, pace.LatencyOf(0.5).TotalMilliseconds, 1e-9);
        Assert.Equal(94, pace.LatencyOf(0.95).TotalMilliseconds, 1e-9);
    }

    [Fact]
    public void A_camera_from_which_nothing_comes_any_more_loses_its_rate()
    {
        var pace = new FramePace(_time);
        for (var k = 0; k < 100; k++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(200));
            pace.Done(_time.GetUtcNow());
        }

        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(2.5, pace.PerSecond(), 1e-9);
        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(0, pace.PerSecond());
    }
}
