using Microsoft.Extensions.Time.Testing;
using Semblance.Cli.Watching;
using Semblance.Recognition.Watch;
using Semblance.Video.Sources;
using Semblance.Video.Watching;

namespace Semblance.UnitTests.Cli.Watching;

public sealed class CameraPulseTests
{
    private static readonly CameraName Gate = new("gate");
    private static readonly CameraName Hall = new("hall");

    private readonly List<string> _complaints = [];
    private readonly List<CameraStatus> _printed = [];

    [Fact]
    public void A_camera_that_fails_is_told_once_until_it_works_again_or_fails_otherwise()
    {
        var pulse = new CameraPulse(static () => [], null, _complaints.Add);
        Tell(pulse, Gate, SourceState.Opening, SourceState.Running);
        Assert.Empty(_complaints);
        Tell(pulse, Gate, SourceState.Lost, SourceState.Opening, SourceState.Lost, SourceState.Opening, SourceState.Lost);
        Assert.Equal(["gate: why Lost"], _complaints, StringComparer.Ordinal);
        Tell(pulse, Hall, SourceState.Stalled);
        Tell(pulse, Gate, SourceState.Stalled, SourceState.Opening, SourceState.Running, SourceState.Lost);
        Assert.Equal(["gate: why Lost", "hall: why Stalled", "gate: why Stalled", "gate: frames come again", "gate: why Lost"], _complaints, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Figures_are_printed_at_each_change_each_so_many_seconds_and_at_the_end()
    {
        CameraStatus[] now = [CameraStateTextTests.Gate, CameraStateTextTests.Gate with { Camera = Hall }];
        var (time, watching) = (new FakeTimeProvider(), new TaskCompletionSource());
        var pulse = new CameraPulse(() => now, _printed.Add, _complaints.Add);
        Tell(pulse, Hall, SourceState.Running);
        Assert.Equal([Hall], _printed.Select(static one => one.Camera));
        Tell(pulse, new CameraName("yard"), SourceState.Opening);
        Assert.Single(_printed);

        var beating = pulse.BeatAsync(TimeSpan.FromSeconds(5), watching.Task, time);
        time.Advance(TimeSpan.FromSeconds(4));
        Assert.Single(_printed);
        watching.SetResult();
        await beating;
        Assert.Equal([Hall, Gate, Hall], _printed.Select(static one => one.Camera));
    }

    private static void Tell(CameraPulse pulse, CameraName camera, params SourceState[] states)
    {
        foreach (var state in states)
            pulse.Hear(camera, new SourceNews(state, DateTimeOffset.UnixEpoch, $"why {state}"));
    }
}
