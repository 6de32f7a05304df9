using Semblance.Detection;
using Semblance.Errors;
using Semblance.Imaging;
using Semblance.Video.BestShot;
using Semblance.Video.Scenes;
using Semblance.Video.Tracking;

namespace Semblance.Video.Following;

/// <summary>
/// Follows the faces of one source: finds them a few times a second, gives each its track, makes feature sets of the few shots that are worth it, and says when a track is worth a decision.
/// </summary>
/// <remarks>Not thread-safe: one follower, one source, one frame at a time. The engine may be shared by many. All templates are gone when their tracks have ended.</remarks>
public sealed class FaceFollower
{
    private static readonly TimeSpan Rounding = TimeSpan.FromMilliseconds(5);

    private readonly FaceEngine _engine;
    private readonly FollowOptions _options;
    private readonly FaceTracker _tracker;
    private readonly SceneCut _cut = new();
    private readonly Dictionary<TrackId, FollowedTrack> _tracks = [];
    private TimeSpan? _detected;

    /// <summary>Makes a follower that has seen nothing.</summary>
    /// <param name="engine">An engine opened with <see cref="FollowOptions.ForEngine"/>; it stays the caller's.</param>
    /// <param name="options">Choices; <see langword="null"/> for the defaults.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>.</exception>
    public FaceFollower(FaceEngine engine, FollowOptions? options = null)
    {
        _engine = engine;
        _options = (options ?? new FollowOptions()).Checked();
        _tracker = new FaceTracker(_options.Tracking);
    }

    /// <summary>The tracks that have not ended, as of the newest frame in which faces were looked for.</summary>
    public IReadOnlyList<Track> Tracks => _tracker.Tracks;

    /// <summary>Takes the next frame, which stays the caller's.</summary>
    /// <param name="frame">The frame; it must live until the task is done.</param>
    /// <param name="wantsLook">Whether a decision about a track is wanted; without one a track costs a single feature set, by which it is known again.</param>
    /// <param name="cancellation">Gives up between stages.</param>
    /// <returns>What the frame told.</returns>
    /// <exception cref="SemblanceException">A network failed.</exception>
    public async ValueTask<FollowedFrame> FollowAsync(VideoFrame frame, Func<TrackId, bool> wantsLook, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(wantsLook);
        if (_detected is { } before && (frame.Time <= before || frame.Time - before < TimeSpan.FromSeconds(1 / _options.DetectionsPerSecond) - Rounding))
            return new FollowedFrame(frame.Time, [], null, [], [], IsCut: false);
        _detected = frame.Time;
        var isCut = _cut.Advance(frame.Picture);
        if (isCut)
            _tracker.Cut();
        var found = await _engine.AnalyseAsync(frame.Picture, AnalysisRequest.DetectOnly, cancellation).ConfigureAwait(false);
        var faces = new FrameFaces(_engine, frame.Picture, [.. found.Faces.Select(static face => face.Detected)], (id, face) => IsWorthwhile(id, face, frame.Time, wantsLook));
        var tracked = await _tracker.AdvanceAsync(frame.Time, faces.All, faces, cancellation).ConfigureAwait(false);
        await ShootAsync(tracked, faces, wantsLook, cancellation).ConfigureAwait(false);
        var looks = Looks(tracked, wantsLook);
        return new FollowedFrame(frame.Time, faces.All, tracked, looks, Take(tracked.Ended), isCut) { Shots = NewShots(tracked, wantsLook), Doubted = Doubted(tracked) };
    }

    /// <summary>Takes the shots of all tracks that have not ended: at the end of a recording.</summary>
    /// <returns>Their shots; tracks without a usable one are not among them.</returns>
    public IReadOnlyList<TrackShots> Finish() => Take(_tracker.Tracks);

    private List<TrackShots> Take(IReadOnlyList<Track> tracks)
    {
        var taken = new List<TrackShots>();
        foreach (var track in tracks)
        {
            if (_tracks.Remove(track.Id, out var followed) && followed.Book.Shots.Count > 0)
                taken.Add(Shots(track, followed));
        }

        return taken;
    }

    /// <summary>Where the shots disagree the best one speaks alone: the mean of two people is neither.</summary>
    private static TrackShots Shots(Track track, FollowedTrack followed) => followed.Disagrees
        ? new TrackShots(track, followed.Book.Shots[0].Embedding, [followed.Book.Shots[0]])
        : new TrackShots(track, followed.Book.FusedTemplate!, followed.Book.Shots);

    /// <summary>Makes feature sets of the faces that promise something, all in one run. What was made of a face to tell tracks apart is a shot too, and costs nothing more.</summary>
    private async ValueTask ShootAsync(TrackedFrame tracked, FrameFaces faces, Func<TrackId, bool> wantsLook, CancellationToken cancellation)
    {
        var chosen = Enumerable.Range(0, faces.All.Count).Where(face => tracked.Faces[face] is { } id && IsWorthwhile(id, faces.All[face], tracked.Time, wantsLook)).ToArray();
        await faces.AnalyseAsync(chosen, cancellation).ConfigureAwait(false);
        foreach (var face in chosen.Concat(Enumerable.Range(0, faces.All.Count).Where(face => faces.IsAnalysed(face) && tracked.Faces[face] is { } id && IsUsable(id, faces.All[face], wantsLook)).Except(chosen)))
            Keep(tracked.Faces[face]!.Value, faces[face], tracked.Time, _options.HoldsFaces ? faces.Cut(face) : null);
    }

    private bool IsUsable(TrackId id, DetectedFace face, Func<TrackId, bool> wantsLook) => wantsLook(id) && Followed(id).Choice.IsUsable(face);

    private bool IsWorthwhile(TrackId id, DetectedFace face, TimeSpan time, Func<TrackId, bool> wantsLook)
    {
        var track = Followed(id);
        return (track.Choice.Analyses == 0 || wantsLook(id)) && track.Choice.IsWorthwhile(face, time);
    }

    private FollowedTrack Followed(TrackId id)
    {
        if (!_tracks.TryGetValue(id, out var track))
            _tracks.Add(id, track = new FollowedTrack(_options));
        return track;
    }

    private void Keep(TrackId id, AnalysedFace face, TimeSpan time, PixelBlock? pixels)
    {
        var track = _tracks[id];

        // A face that is another's than the track's says that the two were mixed up: it may not speak for the track, and if it can be seen well they part.
        if (face is { Embedding: { } embedding, Quality: { } quality })
        {
            var isGood = quality.UnifiedQuality >= FrameFaces.Good;
            if (isGood && _tracker.Part(id, embedding))
                track.Part();
            else if (_tracker.Learn(id, embedding, isGood) && track.Take(new BestShotCandidate(embedding, quality, time, face.Detected.Box) { Crop = pixels }) && isGood && !track.Disagrees)
                Join(id, track);
        }

        track.Choice.Analysed(face.Detected, time);
    }

    /// <summary>Best shots tell more about who somebody is than the look that gave them their number: they may know somebody again who was lost.</summary>
    private void Join(TrackId id, FollowedTrack track)
    {
        if (_tracker.Join(id, track.Book.FusedTemplate!) is not { } older || !_tracks.TryGetValue(older, out var known))
            return;
        _tracks.Remove(id);
        known.TakeOver(track);
    }

    private List<TrackShot> NewShots(TrackedFrame tracked, Func<TrackId, bool> wantsLook)
    {
        var shots = new List<TrackShot>();
        foreach (var seen in tracked.Seen)
        {
            if (wantsLook(seen.Id) && _tracks.TryGetValue(seen.Id, out var track) && track.TakeShot() is { } shot)
                shots.Add(new TrackShot(seen.Id, shot));
        }

        return shots;
    }

    private TrackId[] Doubted(TrackedFrame tracked) => [.. tracked.Seen.Where(seen => _tracks.TryGetValue(seen.Id, out var track) && track.TakeDoubt()).Select(static seen => seen.Id)];

    private List<TrackLook> Looks(TrackedFrame tracked, Func<TrackId, bool> wantsLook)
    {
        var looks = new List<TrackLook>();
        foreach (var seen in tracked.Seen)
        {
            if (wantsLook(seen.Id) && _tracks.TryGetValue(seen.Id, out var track) && track.TakeDecision())
                looks.Add(new TrackLook(seen.Id, track.Book.FusedTemplate!, track.Book.Shots[0].Quality, track.Book.Shots.Count));
        }

        return looks;
    }
}
