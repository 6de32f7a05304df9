using Semblance.Cli.Watching;
using Semblance.Recognition.Watch;
using Semblance.Video.Sources;
using Semblance.Video.Watching;

namespace Semblance.UnitTests.Cli.Watching;

public sealed class WatchViewTests
{
    private static readonly CameraStatus Gate = new()
    {
        Camera = new CameraName("gate"),
        State = SourceState.Running,
        Since = DateTimeOffset.UnixEpoch,
        News = string.Empty,
        Frames = 100,
        Dropped = 3,
        FramesPerSecond = 4.96,
        Latency = TimeSpan.FromMilliseconds(31.4),
        LatencyOfMost = TimeSpan.FromMilliseconds(90),
        Visits = 2,
    };

    [Fact]
    public void A_camera_is_a_row() => Assert.Equal(["gate", "Running", "5.0", "31 / 90 ms", "3", "2", ""], WatchView.Row(Gate), StringComparer.Ordinal);

    [Fact]
    public void A_camera_that_is_lost_says_why() =>
        Assert.Equal("Lost: no answer", WatchView.Row(Gate with { State = SourceState.Lost, News = "no answer" })[1], StringComparer.Ordinal);
}
