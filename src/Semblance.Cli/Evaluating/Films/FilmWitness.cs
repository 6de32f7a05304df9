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
    private readonly List<TrackBox> _boxes = [];
    private readonly Dictionary<Guid, string> _trackOfVisit = [];
    private readonly List<WatchEvent> _told = [];
    private readonly Dictionary<string, TimeSpan> _firstSeen = new(StringComparer.Ordinal);
    private readonly List<WatchEvent> _began = [];

    /// <summary>Where the tracks were; frames from 1.</summary>
    public IReadOnlyList<TrackBox> Boxes => _boxes;

    /// <summary>The tracks' numbers, in the order in which they came.</summary>
    public IEnumerable<string> Tracks => _firstSeen.Keys;

    public ValueTask ToldAsync(WatchEvent told, long track, CancellationToken cancellation)
    {
        (told.Kind == WatchEventKind.TrackStarted ? _began : _told).Add(told);
        return ValueTask.CompletedTask;
    }

    public ValueTask ShownAsync(CameraName camera, VideoFrame frame, FollowedFrame followed, IReadOnlyList<Track> tracks, CancellationToken cancellation)
    {
        foreach (var seen in followed.Tracks?.Seen ?? [])
        {
            var id = seen.Id.Number.ToString(CultureInfo.InvariantCulture);
            _firstSeen.TryAdd(id, seen.FirstSeen);
            _boxes.Add(new TrackBox((int)frame.Number + 1, id, seen.Box));

            // Events know visits by names of their own: that a track came was told in this very frame, with this very box.
            if (_began.Find(told => told.Box == seen.Box) is { } began)
                _trackOfVisit.Add(began.Track, id);
        }

        _began.Clear();
        return ValueTask.CompletedTask;
    }

    /// <summary>When a track was seen for the first time.</summary>
    public TimeSpan FirstSeen(string track) => _firstSeen[track];

    /// <summary>What stood about a track at its end, as whom it was named, and when the first time.</summary>
    public (TrackAnswer Answer, IReadOnlyList<SubjectId> Names, TimeSpan? FirstNamed) AnswerOf(string track)
    {
        var told = _told.Where(one => string.Equals(_trackOfVisit.GetValueOrDefault(one.Track), track, StringComparison.Ordinal) && one.Kind != WatchEventKind.TrackEnded).ToArray();
        var named = told.Where(one => one is { Kind: WatchEventKind.Identified, Subject: not null }).ToArray();
        var answer = told is [.., var last]
            ? last.Kind switch { WatchEventKind.Identified => TrackAnswer.Named, WatchEventKind.Unknown => TrackAnswer.Unknown, _ => TrackAnswer.Undecided }
            : TrackAnswer.None;
        return (answer, [.. named.Select(one => one.Subject!.Value).Distinct()], named.Length > 0 ? named[0].Time : null);
    }
}
