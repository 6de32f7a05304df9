using Semblance.Cli.Keeping;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Watch;
using Semblance.Video;
using Semblance.Video.Following;
using Semblance.Video.Sources;
using Semblance.Video.Watching;

namespace Semblance.Cli.Watching;

/// <summary>Watches several cameras at once over one engine. One that fails ends alone.</summary>
internal sealed class WatchRun(OpenHouse house, WatchOrder order, Caller caller, IWatchListener listener)
{
    private readonly List<CameraWatch> _watches = [];

    /// <summary>How the cameras are doing.</summary>
    public IReadOnlyList<CameraStatus> Statuses
    {
        get
        {
            lock (_watches)
                return [.. _watches.Select(static watch => watch.Status)];
        }
    }

    /// <summary>Watches until all sources have ended or the time is over.</summary>
    /// <param name="heard">Hears, beside the camera's status, how a live source does.</param>
    /// <param name="cancellation">Stops the watch.</param>
    /// <returns>What went wrong, camera by camera; empty where nothing did.</returns>
    public async Task<IReadOnlyList<(CameraName Camera, Exception Failure)>> RunAsync(Action<CameraName, SourceNews>? heard, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (order.Length is { } length)
            end.CancelAfter(length);

        // All guards stand before the first camera is opened: a gallery that may not be searched is told at once.
        var guards = new List<(CameraGuard Guard, VideoSource Source)>();
        foreach (var (rules, source) in order.Cameras)
            guards.Add((await house.Cases.Watch.HandleAsync(rules, caller, TimeProvider.System.GetUtcNow(), cancellation), source));
        var ends = await Task.WhenAll(guards.Select(camera => WatchAsync(camera.Guard, camera.Source, heard, end.Token)));
        return [.. ends.Where(static one => one.Failure is not null).Select(static one => (one.Camera, one.Failure!))];
    }

    private async Task<(CameraName Camera, Exception? Failure)> WatchAsync(CameraGuard guard, VideoSource place, Action<CameraName, SourceNews>? heard, CancellationToken cancellation)
    {
        var news = new LateNews(place.IsLive && heard is not null ? value => heard(guard.Camera.Name, value) : null);
        await using var source = FrameSources.Open(place, order.Demand, TimeProvider.System, news);
        var watch = new CameraWatch(source, new FaceFollower(house.Engine!, order.Follow), guard, listener, TimeProvider.System);
        news.To(watch);
        lock (_watches)
            _watches.Add(watch);
        try
        {
            await watch.RunAsync(cancellation);
            return (guard.Camera.Name, null);
        }
        catch (Exception failure) when (failure is Errors.SemblanceException)
        {
            return (guard.Camera.Name, failure);
        }
    }

    /// <summary>A source tells its first news before there is a watch to hear it.</summary>
    private sealed class LateNews(Action<SourceNews>? beside) : IProgress<SourceNews>
    {
        private volatile SourceNews? _last;
        private volatile CameraWatch? _hearer;

        public void Report(SourceNews value)
        {
            _last = value;
            _hearer?.Report(value);
            beside?.Invoke(value);
        }

        public void To(CameraWatch hearer)
        {
            _hearer = hearer;
            if (_last is { } last)
                hearer.Report(last);
        }
    }
}
