using System.Globalization;
using Semblance.Evaluation.Naming;
using Semblance.Evaluation.Tracking;
using Semblance.Recognition.Watch;
using Semblance.Vault.Subjects;
using Semblance.Video;
using Semblance.Video.Following;
using Semblance.Video.Tracking;
using Semblance.Video.Watching;

namespace Semblance.Cli.Evaluating.Films;

/// <summary>Notes where each track was and what was told about it.</summary>
internal sealed class FilmWitness : IWatchListener
{
    private readonly List<TrackBox> _atOnce = [];
    private readonly TrackDiary _diary = new();
    private readonly Dictionary<TimeSpan, int> _frames = [];
    private readonly Dictionary<Guid, TrackId> _trackOfVisit = [];
    private readonly List<WatchEvent> _told = [];
    private readonly Dictionary<TrackId, TimeSpan> _firstSeen = [];
    private readonly List<WatchEvent> _began = [];

    /// <summary>Where the tracks were, as it was known in the end; frames from 1.</summary>
    public IReadOnlyList<TrackBox> Boxes => [.. _diary.Spots.Select(spot => new TrackBox(_frames[spot.Time], NameOf(spot.Track), spot.Box))];

    /// <summary>Where the tracks were, as it was told in each frame.</summary>
    public IReadOnlyList<TrackBox> AtOnce => _atOnce;

    /// <summary>The tracks' numbers in the end, in the order in which they came.</summary>
    public IEnumerable<string> Tracks => _firstSeen.Keys.Select(told => NameOf(_diary.NumberOf(told))).Distinct(StringComparer.Ordinal);

    public ValueTask ToldAsync(WatchEvent told, long track, CancellationToken cancellation)
    {
        (told.Kind == WatchEventKind.TrackStarted ? _began : _told).Add(told);
        return ValueTask.CompletedTask;
    }

    public ValueTask ShownAsync(CameraName camera, VideoFrame frame, FollowedFrame followed, IReadOnlyList<Track> tracks, CancellationToken cancellation)
    {
        if (followed.Tracks is not { } tracked)
            return ValueTask.CompletedTask;
        _diary.Take(tracked);
        _frames[frame.Time] = (int)frame.Number + 1;
        foreach (var seen in tracked.Seen)
        {
            _firstSeen.TryAdd(seen.Id, seen.FirstSeen);
            _atOnce.Add(new TrackBox((int)frame.Number + 1, NameOf(seen.Id), seen.Box));

            // Events know visits by names of their own: that a track came was told in this very frame, with this very box.
            if (_began.Find(told => told.Box == seen.Box) is { } began)
                _trackOfVisit.Add(began.Track, seen.Id);
        }

        _began.Clear();
        return ValueTask.CompletedTask;
    }

    /// <summary>When a track was seen for the first time.</summary>
    public TimeSpan FirstSeen(string track) => _firstSeen.Where(pair => Is(pair.Key, track)).Min(static pair => pair.Value);

    /// <summary>What stood about a track at its end, as whom it was named, and when the first time.</summary>
    public (TrackAnswer Answer, IReadOnlyList<SubjectId> Names, TimeSpan? FirstNamed) AnswerOf(string track)
    {
        var told = _told.Where(one => _trackOfVisit.TryGetValue(one.Track, out var visit) && Is(visit, track) && one.Kind != WatchEventKind.TrackEnded).ToArray();
        var named = told.Where(one => one is { Kind: WatchEventKind.Identified, Subject: not null }).ToArray();
        var answer = told is [.., var last]
            ? last.Kind switch { WatchEventKind.Identified => TrackAnswer.Named, WatchEventKind.Unknown => TrackAnswer.Unknown, _ => TrackAnswer.Undecided }
            : TrackAnswer.None;
        return (answer, [.. named.Select(one => one.Subject!.Value).Distinct()], named.Length > 0 ? named[0].Time : null);
    }

    private bool Is(TrackId told, string track) => string.Equals(NameOf(_diary.NumberOf(told)), track, StringComparison.Ordinal);

    private static string NameOf(TrackId id) => id.Number.ToString(CultureInfo.InvariantCulture);
}
