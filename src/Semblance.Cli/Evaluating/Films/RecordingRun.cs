using System.Globalization;
using Semblance.Evaluation.Tracking;
using Semblance.Video;
using Semblance.Video.Following;
using Semblance.Video.Sources;
using Semblance.Video.Tracking;

namespace Semblance.Cli.Evaluating.Films;

/// <summary>Follows the faces of a recording, as a camera without a gallery does, and notes where each track was.</summary>
internal sealed class RecordingRun(FaceEngine engine, RecordingOrder order)
{
    private readonly List<(int Frame, TrackId Track, Imaging.PixelBox Box)> _boxes = [];
    private readonly TrackDiary _diary = new();
    private readonly Dictionary<TimeSpan, int> _frameAt = [];
    private readonly HashSet<int> _looked = [];
    private int _frames;

    /// <summary>Where the tracks were, in the frames that count; from 1. As it was known in the end.</summary>
    public IReadOnlyList<TrackBox> Boxes =>
    [
        .. _diary.Spots.Select(spot => BoxOf(_frameAt[spot.Time], spot.Track, spot.Box)),
        .. _boxes.Where(box => !_looked.Contains(box.Frame)).Select(box => BoxOf(box.Frame, _diary.NumberOf(box.Track), box.Box)),
    ];

    /// <summary>The same, as it was told in each frame.</summary>
    public IReadOnlyList<TrackBox> AtOnce => [.. _boxes.Select(box => BoxOf(box.Frame, box.Track, box.Box))];

    /// <summary>Frames of the source.</summary>
    public int Frames => _frames;

    /// <summary>Frames in which faces were looked for; from 1.</summary>
    public IReadOnlySet<int> Looked => _looked;

    /// <summary>Follows the recording to its end.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var options = new FollowOptions { DetectionsPerSecond = order.PerSecond };
        var follower = new FaceFollower(engine, options with { Tracking = FaceMeaning.For(engine.RequireCalibration(), options.Tracking) });
        await using var source = FrameSources.Open(order.Source, new FrameDemand { FolderPerSecond = order.FolderPerSecond }, TimeProvider.System);
        while (await source.NextAsync(cancellation) is { } frame)
        {
            using (frame)
                Note(frame, await follower.FollowAsync(frame, static _ => false, cancellation), follower.Tracks);
        }
    }

    /// <summary>The truth about the frames that count.</summary>
    public IReadOnlyList<TrackBox> Counted(IReadOnlyList<TrackBox> truth) => order.IsEveryFrame ? truth : [.. truth.Where(box => _looked.Contains(box.Frame))];

    private void Note(VideoFrame frame, FollowedFrame followed, IReadOnlyList<Track> tracks)
    {
        var number = _frames = (int)frame.Number + 1;
        if (followed.Tracks is { } looked)
        {
            _looked.Add(number);
            _frameAt[looked.Time] = number;
            _diary.Take(looked);
            Add(number, looked.Seen, static track => track.Box);
        }
        else if (order.IsEveryFrame)
        {
            Add(number, tracks.Where(static track => track.State == TrackState.Confirmed), track => track.BoxAt(frame.Time));
        }
    }

    private void Add(int frame, IEnumerable<Track> tracks, Func<Track, Imaging.PixelBox> box) =>
        _boxes.AddRange(tracks.Select(track => (frame, track.Id, box(track))));

    private static TrackBox BoxOf(int frame, TrackId track, Imaging.PixelBox box) => new(frame, track.Number.ToString(CultureInfo.InvariantCulture), box);
}
