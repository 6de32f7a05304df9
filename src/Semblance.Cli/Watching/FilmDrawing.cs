using Semblance.Cli.Drawing;
using Semblance.Imaging;
using Semblance.Recognition.Watch;
using Semblance.Video;
using Semblance.Video.Ffmpeg;
using Semblance.Video.Following;
using Semblance.Video.Tracking;
using Semblance.Video.Watching;

namespace Semblance.Cli.Watching;

/// <summary>A film with the tracks drawn into it: each box with its number, coloured by what stands about it, and its number said with each event. Between two detections boxes are as predicted.</summary>
internal sealed class FilmDrawing(string file, IWatchListener beside) : IWatchListener, IAsyncDisposable
{
    /// <summary>Frames a second of the film.</summary>
    public const double PerSecond = 25;

    private readonly Dictionary<long, WatchEventKind> _standing = [];
    private FilmWriter? _film;

    public ValueTask ToldAsync(WatchEvent told, long track, CancellationToken cancellation)
    {
        if (told.Kind is not (WatchEventKind.TrackStarted or WatchEventKind.TrackEnded))
            _standing[track] = told.Kind;
        return beside.ToldAsync(told, track, cancellation);
    }

    public async ValueTask ShownAsync(CameraName camera, VideoFrame frame, FollowedFrame followed, IReadOnlyList<Track> tracks, CancellationToken cancellation)
    {
        var canvas = new Canvas(frame.Picture.ToPixels());
        foreach (var track in tracks.Where(track => track.State == TrackState.Confirmed))
            Mark(canvas, track.BoxAt(frame.Time), track.Id.Number);
        _film ??= FilmWriter.Begin(file, canvas.Width, canvas.Height, PerSecond);
        await _film.AddAsync(canvas.ToPixels().Rgb, cancellation);
        await beside.ShownAsync(camera, frame, followed, tracks, cancellation);
    }

    /// <summary>Gives the film its name.</summary>
    public Task EndAsync(CancellationToken cancellation) => _film?.EndAsync(cancellation) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _film?.DisposeAsync() ?? ValueTask.CompletedTask;

    private void Mark(Canvas canvas, PixelBox box, int number)
    {
        var colour = _standing.GetValueOrDefault(number) switch
        {
            WatchEventKind.Identified => Colour.Teal,
            WatchEventKind.Unknown => Colour.Orange,
            _ => Colour.White,
        };

        // Small faces of a large picture have to be seen too, on a screen that shows it at half its size.
        var pen = Math.Clamp(Math.Max((int)(box.Width / 40), canvas.Height / 300), 1, 6);
        canvas.Box(box, pen, colour);
        canvas.Number(new PixelPoint(box.X, box.Y), number, pen, colour);
    }
}
