using System.Collections.Concurrent;
using Semblance.Recognition.Watch;
using Semblance.Video.Sources;
using Semblance.Video.Watching;

namespace Semblance.Cli.Watching;

/// <summary>
/// What somebody who does not sit at a terminal hears of how cameras do: a complaint when one fails, once until it works again or fails in another way; and, where it was asked for, a line
/// with figures each so many seconds and at each change.
/// </summary>
/// <param name="statuses">How the cameras are doing now.</param>
/// <param name="print">Where lines with figures go; <see langword="null"/> where none were asked for.</param>
/// <param name="complain">Where complaints go.</param>
internal sealed class CameraPulse(Func<IReadOnlyList<CameraStatus>> statuses, Action<CameraStatus>? print, Action<string> complain)
{
    private readonly ConcurrentDictionary<CameraName, SourceState> _failing = [];

    /// <summary>Takes news of a live source.</summary>
    public void Hear(CameraName camera, SourceNews news)
    {
        if (news.State is SourceState.Stalled or SourceState.Lost)
        {
            if (!_failing.TryGetValue(camera, out var before) || before != news.State)
                complain($"{camera}: {news.What}");
            _failing[camera] = news.State;
        }
        else if (news.State == SourceState.Running && _failing.TryRemove(camera, out _))
        {
            complain($"{camera}: frames come again");
        }

        if (print is not null && statuses().FirstOrDefault(status => status.Camera == camera) is { } now)
            print(now);
    }

    /// <summary>Prints how all cameras do, again and again, until the watch is over, and once more then.</summary>
    public async Task BeatAsync(TimeSpan every, Task watching, TimeProvider time)
    {
        while (print is not null && !watching.IsCompleted)
        {
            await Task.WhenAny(watching, Task.Delay(every, time));
            foreach (var status in statuses())
                print(status);
        }
    }
}
