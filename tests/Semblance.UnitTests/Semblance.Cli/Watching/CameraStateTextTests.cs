using Semblance.Cli.Watching;
using Semblance.Recognition.Watch;
using Semblance.Video.Sources;
using Semblance.Video.Watching;

namespace Semblance.UnitTests.Cli.Watching;

public sealed class CameraStateTextTests
{
    private static readonly DateTimeOffset Now = new(2026, 8, 1, 12, 0, 5, TimeSpan.Zero);

    internal static CameraStatus Gate { get; } = new()
    {
        Camera = new CameraName("gate"),
        State = SourceState.Stalled,
        Since = new(2026, 8, 1, 12, 0, 0, TimeSpan.Zero),
        News = "No frame came.",
        Frames = 100,
        Dropped = 3,
        FramesPerSecond = 4.956,
        Latency = TimeSpan.FromMilliseconds(31.44),
        LatencyOfMost = TimeSpan.FromMilliseconds(90),
        Visits = 2,
    };

    [Fact]
    public void Keys_are_stable() => Assert.Equal(
        """{"type":"camera_state","camera":"gate","at":"2026-08-01T12:00:05+00:00","state":"stalled","since":"2026-08-01T12:00:00+00:00","why":"No frame came.","frames":100,"dropped":3,"frames_per_second":4.96,"latency_p50_ms":31.4,"latency_p95_ms":90,"visits":2}""",
        CameraStateText.Of(Gate, Now).ToJson(),
        StringComparer.Ordinal);

    [Fact]
    public void In_words_a_reason_is_said_where_there_is_one()
    {
        Assert.Equal("12:00:05  gate  stalled: No frame came.  5.0 frames/s, latency 31 / 90 ms, 3 dropped, 2 visits", CameraStateText.Of(Gate, Now).ToSentence(), StringComparer.Ordinal);
        Assert.Equal("12:00:05  gate  running  5.0 frames/s, latency 31 / 90 ms, 3 dropped, 2 visits", CameraStateText.Of(Gate with { State = SourceState.Running, News = string.Empty }, Now).ToSentence(), StringComparer.Ordinal);
    }
}
