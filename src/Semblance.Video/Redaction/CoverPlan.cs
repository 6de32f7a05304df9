using Semblance.Imaging;
using Semblance.Recognition.Identify;
using Semblance.Video.Following;
using Semblance.Video.Tracking;

namespace Semblance.Video.Redaction;

/// <summary>Which faces of a film are covered, and where they are at each moment. Made in a first pass over the whole film, so that what is known late holds for the beginning too.</summary>
internal sealed class CoverPlan(RedactionWish wish)
{
    private const float SameHead = 0.2f;

    private readonly Dictionary<TrackId, CoveredTrack> _tracks = [];
    private readonly Dictionary<TrackId, Verdict> _verdicts = [];

    /// <summary>By the second of their time: a stray is covered for less than that before and after it, and a long film has many.</summary>
    private readonly Dictionary<long, List<CoveredTrack>> _strays = [];

    private readonly List<TimeSpan> _times = [];

    /// <summary>People that were followed.</summary>
    public int Tracks => _tracks.Count;

    /// <summary>Those of them that are covered.</summary>
    public int Covered => _tracks.Keys.Count(IsCovered);

    /// <summary>Frames a second, by the usual distance of two frames.</summary>
    public double PerSecond
    {
        get
        {
            var gaps = _times.Zip(_times.Skip(1), static (one, next) => (next - one).TotalSeconds).Where(static gap => gap > 0).Order().ToArray();
            return gaps.Length == 0 ? 1 : Math.Clamp(Math.Round(1 / gaps[gaps.Length / 2], 3), 0.1, 240);
        }
    }

    /// <summary>Takes a frame.</summary>
    public void See(FollowedFrame followed)
    {
        _times.Add(followed.Time);
        for (var face = 0; face < followed.Faces.Count; face++)
        {
            if (followed.Tracks!.Faces[face] is { } id)
                TrackOf(id).See(followed.Time, followed.Faces[face].Box);
            else
                AddStray(followed.Time, followed.Faces[face].Box);
        }
    }

    /// <summary>Takes the answer about a track. A match stands only while no other answer contradicts it.</summary>
    public void Judge(TrackId id, Verdict verdict) =>
        _verdicts[id] = _verdicts.TryGetValue(id, out var before) && before != verdict ? Verdict.AskHuman : verdict;

    /// <summary>The boxes that are covered at a moment.</summary>
    public IEnumerable<PixelBox> At(TimeSpan time)
    {
        var shown = _tracks.Where(track => !IsCovered(track.Key)).Select(track => track.Value.BoxAt(time)).OfType<PixelBox>().ToArray();
        var covered = _tracks.Where(track => IsCovered(track.Key)).Select(track => track.Value.BoxAt(time)).OfType<PixelBox>();

        // A second box on the head of somebody who is shown is no other face.
        var second = (long)time.TotalSeconds;
        var strays = new[] { second - 1, second, second + 1 }.SelectMany(at => _strays.GetValueOrDefault(at) ?? []).Select(stray => stray.BoxAt(time)).OfType<PixelBox>().Where(stray => !shown.Any(face => face.OverlapWith(stray) > SameHead));
        return covered.Concat(strays);
    }

    private bool IsCovered(TrackId id) => wish switch
    {
        RedactionWish.AllButGallery => !(_verdicts.TryGetValue(id, out var verdict) && verdict == Verdict.Match),
        RedactionWish.GalleryOnly => !(_verdicts.TryGetValue(id, out var verdict) && verdict == Verdict.Unknown),
        _ => true,
    };

    private CoveredTrack TrackOf(TrackId id)
    {
        if (!_tracks.TryGetValue(id, out var track))
            _tracks.Add(id, track = new CoveredTrack());
        return track;
    }

    /// <summary>A box that is nobody's may still be a face: it is covered whatever was wished.</summary>
    private void AddStray(TimeSpan time, PixelBox box)
    {
        var stray = new CoveredTrack();
        stray.See(time, box);
        var second = (long)time.TotalSeconds;
        if (!_strays.TryGetValue(second, out var beside))
            _strays.Add(second, beside = []);
        beside.Add(stray);
    }
}
