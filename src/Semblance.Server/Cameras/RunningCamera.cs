using Semblance.Errors;
using Semblance.Recognition.Watch;
using Semblance.Video;
using Semblance.Video.Following;
using Semblance.Video.Sources;
using Semblance.Video.Watching;

namespace Semblance.Server.Cameras;

/// <summary>A camera that is watched, until it is told to end.</summary>
internal sealed class RunningCamera : IAsyncDisposable, IProgress<SourceNews>
{
    private readonly CancellationTokenSource _end = new();
    private readonly IFrameSource _source;
    private readonly CameraWatch _watch;
    private volatile SemblanceException? _failure;
    private readonly Task _work;

    public RunningCamera(CameraGuard guard, VideoSource place, FaceEngine engine, FollowOptions follow, CameraFeed feed, TimeProvider time)
    {
        (Rules, Place, Feed) = (guard.Camera, place, feed);
        _source = FrameSources.Open(place, new FrameDemand { PerSecond = follow.DetectionsPerSecond }, time, this);
        _watch = new CameraWatch(_source, new FaceFollower(engine, follow), guard, feed, time);
        _work = Task.Run(RunAsync);
    }

    /// <summary>Its rules.</summary>
    public CameraRules Rules { get; }

    /// <summary>Where its frames come from.</summary>
    public VideoSource Place { get; }

    /// <summary>What goes on before it.</summary>
    public CameraFeed Feed { get; }

    /// <summary>How it is doing.</summary>
    public CameraStatus Status => _failure is { } failure ? _watch.Status with { State = SourceState.Ended, News = failure.What } : _watch.Status;

    public void Report(SourceNews value) => _watch?.Report(value); // the first news come before there is a watch

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _work.ConfigureAwait(false);
        await _source.DisposeAsync().ConfigureAwait(false);
        _end.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            await _watch.RunAsync(_end.Token).ConfigureAwait(false);
        }
        catch (SemblanceException failure)
        {
            _failure = failure;
        }
    }
}
