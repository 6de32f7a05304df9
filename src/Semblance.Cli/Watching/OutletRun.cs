using System.Collections.Concurrent;
using Semblance.Cli.Output;
using Semblance.Recognition.Watch;
using Semblance.Video;
using Semblance.Video.Following;
using Semblance.Video.Outlets;
using Semblance.Video.Tracking;
using Semblance.Video.Watching;

namespace Semblance.Cli.Watching;

/// <summary>
/// Tells the outlets of a run what happens, beside another listener. Each has a pump of its own: what one can't be told holds up neither the cameras nor the others.
/// </summary>
internal sealed class OutletRun : IWatchListener, IProgress<OutletNews>, IAsyncDisposable
{
    /// <summary>How long outlets are waited for at the end.</summary>
    public static readonly TimeSpan LastWait = TimeSpan.FromSeconds(10);

    private readonly IWatchListener _beside;
    private readonly List<OutletPump> _pumps;
    private readonly ConcurrentDictionary<string, bool> _said = new(StringComparer.Ordinal);

    /// <summary>Begins with what waits from earlier runs.</summary>
    public OutletRun(IReadOnlyList<IOutlet> outlets, IPendingEvents pending, IWatchListener beside)
    {
        _beside = beside;
        _pumps = [.. outlets.Select(outlet => new OutletPump(outlet, pending, new OutletOptions(), TimeProvider.System, this))];
        _pumps.ForEach(static pump => pump.Start());
    }

    public ValueTask ToldAsync(WatchEvent told, long track, CancellationToken cancellation)
    {
        _pumps.ForEach(static pump => pump.Wake());
        return _beside.ToldAsync(told, track, cancellation);
    }

    public ValueTask ShownAsync(CameraName camera, VideoFrame frame, FollowedFrame followed, IReadOnlyList<Track> tracks, CancellationToken cancellation) => _beside.ShownAsync(camera, frame, followed, tracks, cancellation);

    /// <summary>Gives the outlets a last while, and says what still waits then.</summary>
    public async Task StopAsync()
    {
        await Task.WhenAll(_pumps.Select(static pump => pump.StopAsync(LastWait)));
        foreach (var pump in _pumps)
        {
            var status = await pump.StatusAsync(CancellationToken.None);
            if (status.Waiting > 0)
                Screen.Complain($"{status.Outlet}: {status.Waiting} events still wait{(status.Failure is { } why ? $" ({why})" : string.Empty)}; the next run with this outlet tells them.");
        }
    }

    public void Report(OutletNews value)
    {
        // What can't be read is for nobody in particular, and each outlet meets it.
        if (value.Kind != OutletNewsKind.Unreadable)
            Screen.Complain($"{value.Outlet}: {value.What}");
        else if (_said.TryAdd(value.What, true))
            Screen.Complain($"outlets: {value.What}");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var pump in _pumps)
            await pump.DisposeAsync();
    }
}
