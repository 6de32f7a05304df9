using System.Runtime.ExceptionServices;
using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Watch;
using Semblance.Video.BestShot;
using Semblance.Video.Following;
using Semblance.Video.Sources;
using Semblance.Video.Tracking;

namespace Semblance.Video.Watching;

/// <summary>One camera on its way from frames to events: source, follower, guard, listener. This is the line of a moving picture on one screen.</summary>
/// <param name="source">Where the frames come from; it stays the caller's.</param>
/// <param name="follower">Follows faces.</param>
/// <param name="guard">Says who they are and what is told.</param>
/// <param name="listener">Is told.</param>
/// <param name="time">The clock.</param>
public sealed class CameraWatch(IFrameSource source, FaceFollower follower, CameraGuard guard, IWatchListener listener, TimeProvider time) : IProgress<SourceNews>
{
    private readonly FramePace _pace = new(time);
    private volatile SourceNews _news = new(SourceState.Opening, time.GetUtcNow());
    private volatile WatchEvent? _verdict;
    private readonly DateTimeOffset _began = time.GetUtcNow();

    /// <summary>How the camera is doing; may be asked at any time.</summary>
    public CameraStatus Status => new()
    {
        Camera = guard.Camera.Name,
        State = _news.State,
        Since = _news.At,
        News = _news.What,
        Frames = _pace.Frames,
        Dropped = source.Dropped,
        FramesPerSecond = _pace.PerSecond(),
        Latency = _pace.LatencyOf(0.5),
        LatencyOfMost = _pace.LatencyOf(0.95),
        Visits = guard.Visits,
        LastVerdict = _verdict,
    };

    /// <summary>Takes news of the source.</summary>
    /// <param name="value">The news.</param>
    public void Report(SourceNews value) => _news = value;

    /// <summary>Watches until the source ends, or until it is told to stop. Who is still there then is told as having left.</summary>
    /// <param name="cancellation">Stops the watch.</param>
    /// <returns>When the watch is over and on record.</returns>
    /// <exception cref="SemblanceException">A recorded source is broken, a network failed, or something can't be put on record.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        SemblanceException? broken = null;
        try
        {
            while (await source.NextAsync(cancellation).ConfigureAwait(false) is { } frame)
            {
                using (frame)
                    await TakeAsync(frame, cancellation).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The end was asked for: what is under way is ended in order.
        }
        catch (SemblanceException refusal) when (refusal.Code != ErrorCode.AuditUnwritable)
        {
            broken = refusal; // Who was there is not there for ever: the visits end with the source.
        }

        foreach (var (track, told) in await guard.EndAsync(CancellationToken.None).ConfigureAwait(false))
            await TellAsync(told, track, CancellationToken.None).ConfigureAwait(false);
        if (broken is not null)
            ExceptionDispatchInfo.Throw(broken);
    }

    private async Task TakeAsync(VideoFrame frame, CancellationToken cancellation)
    {
        var followed = await follower.FollowAsync(frame, id => guard.WantsLook(id.Number), cancellation).ConfigureAwait(false);
        if (followed.Tracks is { } tracks)
        {
            foreach (var seen in tracks.Seen)
                await TellAsync(await guard.SeeAsync(seen.Id.Number, SightingOf(seen, frame), cancellation).ConfigureAwait(false), seen.Id.Number, cancellation).ConfigureAwait(false);
            foreach (var (track, shot) in followed.Shots)
                await TellAsync(await guard.LookAsync(track.Number, ProbeOf(shot, frame), shot.Crop, cancellation).ConfigureAwait(false), track.Number, cancellation).ConfigureAwait(false);
            foreach (var doubted in followed.Doubted)
                await TellAsync(await guard.DoubtAsync(doubted.Number, cancellation).ConfigureAwait(false), doubted.Number, cancellation).ConfigureAwait(false);
            foreach (var ended in tracks.Ended)
            {
                foreach (var told in await guard.LeaveAsync(ended.Id.Number, cancellation).ConfigureAwait(false))
                    await TellAsync(told, ended.Id.Number, cancellation).ConfigureAwait(false);
            }

            _pace.Done(frame.Arrived);
        }

        await listener.ShownAsync(guard.Camera.Name, frame, followed, follower.Tracks, cancellation).ConfigureAwait(false);
    }

    /// <summary>A recording is watched as if it went on now, however fast it is read.</summary>
    private Sighting SightingOf(Track track, VideoFrame frame) => new(source.IsLive ? frame.Arrived : _began + frame.Time, frame.Time, track.Box, frame.Picture.Width, frame.Picture.Height);

    /// <summary>The template lives as long as the search; the frame is named by its digest.</summary>
    private static Probe ProbeOf(BestShotCandidate shot, VideoFrame frame) => Probe.Of(shot.Embedding, shot.Quality, "the shot", frame.Picture);

    private async ValueTask TellAsync(WatchEvent? told, long track, CancellationToken cancellation)
    {
        if (told is null)
            return;
        if (told.Kind is WatchEventKind.Identified or WatchEventKind.Unknown or WatchEventKind.Undecided)
            _verdict = told;
        await listener.ToldAsync(told, track, cancellation).ConfigureAwait(false);
    }
}
