using Semblance.Detection;
using Semblance.Embedding;
using Semblance.Errors;

namespace Semblance.Video.Tracking;

/// <summary>
/// Follows faces from frame to frame: by their motion, and by the faces themselves where motion does not decide. It knows no clock: all time comes with the frames.
/// </summary>
/// <remarks>
/// Not thread-safe: one tracker, one source, one call at a time. The same calls give the same answers. A call that fails or is cancelled leaves the
/// tracker as it was.
/// </remarks>
public sealed class FaceTracker
{
    /// <summary>So long a face that was seen once, between two who hide it, waits to be seen again.</summary>
    private static readonly TimeSpan LoneLook = TimeSpan.FromSeconds(3);

    private readonly TrackerOptions _options;
    private readonly List<LiveTrack> _tracks = [];
    private TimeSpan? _time;
    private readonly List<(LiveTrack Newer, LiveTrack Older)> _joined = [];
    private int _lastNumber;

    /// <summary>Makes a tracker that knows nobody.</summary>
    /// <param name="options">Choices; <see langword="null"/> for the defaults.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>.</exception>
    public FaceTracker(TrackerOptions? options = null)
    {
        _options = options ?? new TrackerOptions();
        _options.Check();
    }

    /// <summary>All tracks with a number that have not ended, in the order of their births, as of the newest frame.</summary>
    public IReadOnlyList<Track> Tracks => [.. _tracks.Where(track => track.State != TrackState.Tentative).Select(track => track.At(_time!.Value))];

    /// <summary>Takes the next frame.</summary>
    /// <param name="time">The frame's time, later than that of the frame before.</param>
    /// <param name="faces">The faces that were found in it, those of low scores too (from <see cref="TrackerOptions.LowScore"/> on).</param>
    /// <param name="appearance">Gives feature sets of these faces; asked only where motion does not decide.</param>
    /// <param name="cancellation">Gives up while a feature set is waited for.</param>
    /// <returns>Whose each face is, and what changed.</returns>
    /// <exception cref="ArgumentException">The time is not later than that of the frame before.</exception>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.TemplateModelMismatch"/>: the feature sets come from different models.</exception>
    public async ValueTask<TrackedFrame> AdvanceAsync(TimeSpan time, IReadOnlyList<DetectedFace> faces, IFaceAppearance appearance, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(faces);
        ArgumentNullException.ThrowIfNull(appearance);
        if (time <= _time)
            throw new ArgumentException("Each frame must be later than the one before.", nameof(time));
        var asked = new FrameAppearance(appearance, faces.Count);
        var faceOf = await new Association(_options, faces, asked, time).PairAsync(_tracks, cancellation).ConfigureAwait(false);
        var plan = new FramePlan(_tracks, faces, faceOf, _options);
        var resumed = await new Reappearance(_options, asked).FindAsync(plan.Newcomers(time), plan.Absent, plan.Present, time, cancellation).ConfigureAwait(false);

        // From here on nothing waits and nothing fails.
        var known = KnownFaces(plan, asked, resumed);
        _time = time;
        return Apply(time, faces, plan, resumed, known);
    }

    /// <summary>Teaches a track what its face looks like; without it, tracks can neither be told apart by face nor be known again.</summary>
    /// <param name="id">Whose face.</param>
    /// <param name="embedding">Its feature set, for example that of a best shot.</param>
    /// <param name="isGood">Whether the face can be seen well: only then the track can be known again by it alone.</param>
    /// <returns>False, and nothing is learned, where the track has ended or the face clearly is another's than the track's so far: then the two were mixed up.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.TemplateModelMismatch"/>: it comes from another model than those before.</exception>
    public bool Learn(TrackId id, FaceEmbedding embedding, bool isGood = true)
    {
        ArgumentNullException.ThrowIfNull(embedding);
        var track = _tracks.Find(track => track.State != TrackState.Tentative && track.Id == id);
        if (track is null || (track.Appearance.IsKnown && track.Appearance.SimilarityTo(embedding) < _options.OtherFace))
            return false;
        track.Appearance.Learn(embedding, isGood);
        return true;
    }

    /// <summary>Parts a track from the face that it follows now, where that hardly is its own: two people were mixed up. From the next frame on the face is a newcomer's, and the track goes on only where its own face is known again.</summary>
    /// <param name="id">Whose track.</param>
    /// <param name="embedding">The feature set of a good picture of the face that it follows.</param>
    /// <returns>True when they were parted; false where the track has ended, its face is not known, or this one may well be it.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.TemplateModelMismatch"/>: it comes from another model than those before.</exception>
    public bool Part(TrackId id, FaceEmbedding embedding)
    {
        ArgumentNullException.ThrowIfNull(embedding);
        var track = _tracks.Find(track => track.State != TrackState.Tentative && track.Id == id);
        if (track is not { Appearance.IsKnown: true } || track.Appearance.SimilarityTo(embedding) >= _options.HardlySame)
            return false;
        track.VoidMotion();
        return true;
    }

    /// <summary>Says what a track looks like in its best shots, which tell more than the face by which it got its number: where that is a lost track's face, the older number goes on.</summary>
    /// <param name="id">Whose shots.</param>
    /// <param name="embedding">The feature set of good shots, together.</param>
    /// <returns>The older number, from the next frame on that of the track; <see langword="null"/> where it is nobody's who was lost before this one came.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.TemplateModelMismatch"/>: it comes from another model than those before.</exception>
    public TrackId? Join(TrackId id, FaceEmbedding embedding)
    {
        ArgumentNullException.ThrowIfNull(embedding);
        if (_tracks.Find(track => track.State == TrackState.Confirmed && track.Id == id) is not { } newer)
            return null;
        var (lost, present) = (_tracks.FindAll(static track => track.State == TrackState.Lost), _tracks.FindAll(track => track.State == TrackState.Confirmed && track != newer));
        if (new LostFaces(_options, lost, present).Find(embedding, newer.FirstSeen, _options.KnownByShots) is not { } found)
            return null;
        found.Track.Resume(newer);
        newer.End();
        _tracks.Remove(newer);
        _joined.Add((newer, found.Track));
        return found.Track.Id;
    }

    /// <summary>Says that a hard cut lies between the newest frame and the next one: where anybody was means nothing any more. Tracks can go on only where their faces are known again.</summary>
    public void Cut()
    {
        _tracks.RemoveAll(track => track.State == TrackState.Tentative);
        foreach (var track in _tracks)
            track.VoidMotion();
    }

    /// <summary>Faces that were asked for and are sure to be their track's: those of newcomers, and those that look like it.</summary>
    private List<(int Face, FaceEmbedding Embedding, bool IsGood)> KnownFaces(FramePlan plan, FrameAppearance asked, Dictionary<int, LiveTrack> resumed)
    {
        var known = new List<(int, FaceEmbedding, bool)>();
        for (var f = 0; f < plan.TrackOf.Length; f++)
        {
            if (asked.Known(f) is not { } embedding)
                continue;
            var track = resumed.GetValueOrDefault(f) ?? plan.TrackOf[f];
            var isNew = track is null or { State: TrackState.Tentative };
            if (isNew || (track!.Appearance.IsKnown && track.Appearance.SimilarityTo(embedding) >= _options.SameFace))
                known.Add((f, embedding, asked.IsGood(f)));
        }

        return known;
    }

    private TrackedFrame Apply(TimeSpan time, IReadOnlyList<DetectedFace> faces, FramePlan plan, Dictionary<int, LiveTrack> resumed, List<(int Face, FaceEmbedding Embedding, bool IsGood)> known)
    {
        foreach (var face in plan.Births)
            _tracks.Add(plan.TrackOf[face] = new LiveTrack(time));
        for (var f = 0; f < faces.Count; f++)
            plan.TrackOf[f]?.See(faces[f], time, plan.IsSure(f), plan.IsShared[f]);
        foreach (var track in _tracks.Where(track => track.LastSeen < time))
            track.Miss();
        foreach (var (face, lost) in resumed)
            Resume(plan, face, lost);
        foreach (var (face, embedding, isGood) in known)
            plan.TrackOf[face]?.Appearance.Learn(embedding, isGood);
        var began = Confirm();
        var ended = RemoveOver(time);
        var report = Report(time, plan, began, [.. resumed.Values.Where(static track => track.State != TrackState.Tentative).Except(began), .. _joined.Select(static pair => pair.Older)], [.. ended, .. _joined.Select(static pair => pair.Newer)]);
        _joined.Clear();
        return report;
    }

    private void Resume(FramePlan plan, int face, LiveTrack lost)
    {
        lost.Resume(plan.TrackOf[face]!);
        _tracks.Remove(plan.TrackOf[face]!);
        plan.TrackOf[face] = lost;
    }

    private List<LiveTrack> Confirm()
    {
        var ripe = _tracks.FindAll(track => track.State == TrackState.Tentative && track.Misses == 0 && track.IsRipe(_options));
        foreach (var track in ripe)
        {
            if (track.IsShadow)
                _tracks.Remove(track);
            else
                track.Confirm(new TrackId(++_lastNumber));
        }

        return ripe.FindAll(track => track.State == TrackState.Confirmed);
    }

    /// <summary>A tentative track may be missed once, and is kept a little longer where its face can be known again. One with a number stays as long as anything could find it again.</summary>
    private List<LiveTrack> RemoveOver(TimeSpan time)
    {
        _tracks.RemoveAll(track => track.State == TrackState.Tentative && track.Misses > 1 && !(track.Appearance.IsGood && time - track.LastSeen <= LoneLook));
        foreach (var track in _tracks.Where(static track => track.State == TrackState.Tentative && track.Misses > 1))
            track.VoidMotion();
        var over = _tracks.FindAll(track => track.State == TrackState.Lost && !track.HasMotionAt(time, _options.MaxGap) && !(track.Appearance.IsKnown && time - track.LastSeen <= _options.Reappearance));
        foreach (var track in over)
            track.End();
        _tracks.RemoveAll(track => track.State == TrackState.Ended);
        return over;
    }

    private TrackedFrame Report(TimeSpan time, FramePlan plan, IReadOnlyList<LiveTrack> began, IReadOnlyList<LiveTrack> resumed, IReadOnlyList<LiveTrack> ended)
    {
        TrackId?[] ids = [.. plan.TrackOf.Select(track => track is { State: TrackState.Confirmed } ? track.Id : (TrackId?)null)];
        return new TrackedFrame(
            time,
            ids,
            Describe(_tracks.Where(track => track.State == TrackState.Confirmed), time),
            Describe(began, time),
            Describe(resumed, time),
            Describe(_tracks.Where(track => track.State == TrackState.Lost && track.HasMotionAt(time, _options.MaxGap)), time),
            Describe(ended, time))
        {
            Earlier = [.. began.Concat(resumed).SelectMany(track => track.TakeEarlier(time))],
            Joined = [.. _joined.Select(static pair => new TrackJoin(pair.Newer.Id, pair.Older.Id))],
        };
    }

    private static Track[] Describe(IEnumerable<LiveTrack> tracks, TimeSpan time) => [.. tracks.OrderBy(track => track.Id.Number).Select(track => track.At(time))];
}
