using Semblance.Cli.Watching;
using Semblance.Recognition.Watch;
using Semblance.UnitTests.Video.Outlets;
using Semblance.Video;
using Semblance.Video.Following;
using Semblance.Video.Outlets;
using Semblance.Video.Tracking;
using Semblance.Video.Watching;

namespace Semblance.UnitTests.Cli.Watching;

public sealed class OutletRunTests
{
    [Fact]
    public async Task What_waited_and_what_happens_is_told_and_the_other_listener_hears_it_too()
    {
        var now = TimeProvider.System.GetUtcNow();
        var (pending, beside) = (new MadePending(), new Beside());
        pending.Add(MadeEvent.Of(1) with { At = now });
        var outlet = new MadeOutlet((_, _) => OutletAnswer.Told);
        await using var run = new OutletRun([outlet], pending, beside);
        Assert.Equal(MadeEvent.Of(1).Id, (await outlet.NextAsync()).Told.Id);
        var next = MadeEvent.Of(2) with { At = now };
        pending.Add(next);
        await run.ToldAsync(next, TestContext.Current.CancellationToken);
        Assert.Equal(next.Id, (await outlet.NextAsync()).Told.Id);
        await run.StopAsync();
        Assert.Equal([next], beside.Heard);
        Assert.Empty(pending.Left);
    }

    private sealed class Beside : IWatchListener
    {
        public List<WatchEvent> Heard { get; } = [];

        public ValueTask ToldAsync(WatchEvent told, CancellationToken cancellation)
        {
            Heard.Add(told);
            return ValueTask.CompletedTask;
        }

        public ValueTask ShownAsync(CameraName camera, VideoFrame frame, FollowedFrame followed, IReadOnlyList<Track> tracks, CancellationToken cancellation) => ValueTask.CompletedTask;
    }
}
