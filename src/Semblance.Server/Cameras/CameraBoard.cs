using System.Collections.Concurrent;
using Semblance.Errors;
using Semblance.Recognition;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Watch;
using Semblance.Video;
using Semblance.Video.Following;

namespace Semblance.Server.Cameras;

/// <summary>The cameras that this server watches. They end with it: who starts it anew starts them anew.</summary>
/// <param name="house">The use cases.</param>
/// <param name="engine">Opens the engine that follows faces, when the first camera is started.</param>
/// <param name="time">The clock.</param>
/// <param name="ending">When the server ends.</param>
internal sealed class CameraBoard(RecognitionHouse house, Func<FaceEngine> engine, TimeProvider time, CancellationToken ending) : IAsyncDisposable
{
    private const int Most = 64;

    private readonly Lazy<FaceEngine> _engine = new(engine);
    private readonly ConcurrentDictionary<string, RunningCamera> _running = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _changing = new(1);

    /// <summary>All of them, ordered by name.</summary>
    public IReadOnlyList<RunningCamera> All => [.. _running.Values.OrderBy(static camera => camera.Rules.Name.Text, StringComparer.Ordinal)];

    /// <summary>A camera.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.InputNotFound"/>: none of that name is watched.</exception>
    public RunningCamera Demand(string name) => _running.TryGetValue(name, out var camera) ? camera : throw Unknown(name);

    /// <summary>Begins to watch; on record before the first frame.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.NameTaken"/>: it is watched already. Or the waist refuses the watch.</exception>
    public async Task<RunningCamera> StartAsync(CameraRules rules, VideoSource place, double detectionsPerSecond, Caller caller, CancellationToken cancellation)
    {
        if (!place.IsLive)
            throw new SemblanceException(ErrorCode.OptionOutOfRange, "The server watches cameras, and no files of its own machine.", "Give an address with rtsp or http, or a device such as /dev/video0; for files there is the command watch.");
        await _changing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_running.ContainsKey(rules.Name.Text) || _running.Count >= Most)
                throw new SemblanceException(ErrorCode.NameTaken, $"A camera '{rules.Name.Text}' is watched already, or {Most} are.", "Stop it first, or choose another name.");
            var guard = await house.Watch.HandleAsync(rules, caller, time.GetUtcNow(), cancellation).ConfigureAwait(false);
            var follow = new FollowOptions { DetectionsPerSecond = detectionsPerSecond, HoldsFaces = rules.ShotDays is not null };
            if (_engine.Value.Calibration is { } calibration)
                follow = follow with { Tracking = FaceMeaning.For(calibration, follow.Tracking) };
            return _running[rules.Name.Text] = new RunningCamera(guard, place, _engine.Value, follow, new CameraFeed(house.PendingEvents, ending), time);
        }
        finally
        {
            _changing.Release();
        }
    }

    /// <summary>Ends a watch; who is still there is told as having left.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.InputNotFound"/>: none of that name is watched.</exception>
    public async Task StopAsync(string name, CancellationToken cancellation)
    {
        await _changing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (!_running.TryRemove(name, out var camera))
                throw Unknown(name);
            await camera.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            _changing.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var camera in _running.Values)
            await camera.DisposeAsync().ConfigureAwait(false);
        _running.Clear();
        _changing.Dispose();
    }

    private static SemblanceException Unknown(string name) => new(ErrorCode.InputNotFound, $"No camera '{name}' is watched that this key reaches.", "GET /v1/cameras lists those that are.");
}
