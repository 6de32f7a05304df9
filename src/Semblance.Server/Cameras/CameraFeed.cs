using System.Collections.Concurrent;
using System.Threading.Channels;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;
using Semblance.Recognition.Watch;
using Semblance.Video;
using Semblance.Video.Following;
using Semblance.Video.Outlets;
using Semblance.Video.Tracking;
using Semblance.Video.Watching;

namespace Semblance.Server.Cameras;

/// <summary>Hands on what goes on before a camera to whoever looks at it now: events, boxes, pictures. A viewer that is slow misses some; the camera waits for nobody.</summary>
/// <param name="names">Says what subjects are called.</param>
/// <param name="ending">When the server ends: viewers are let go, for they hang on for ever otherwise.</param>
internal sealed class CameraFeed(PendingEvents names, CancellationToken ending) : IWatchListener
{
    private const int Waiting = 256;
    private const int Widest = 960;

    private readonly ConcurrentDictionary<Channel<EventText>, bool> _events = new();
    private readonly ConcurrentDictionary<Channel<byte[]>, bool> _pictures = new();
    private readonly ConcurrentDictionary<int, WatchEventKind> _standing = new();
    private volatile SeenTracks _seen = new(0, 0, []);

    /// <summary>Who is before the camera now.</summary>
    public SeenTracks Seen => _seen;

    public async ValueTask ToldAsync(WatchEvent told, long track, CancellationToken cancellation)
    {
        if (told.Kind == WatchEventKind.TrackEnded)
            _standing.TryRemove((int)track, out _);
        else if (told.Kind != WatchEventKind.TrackStarted)
            _standing[(int)track] = told.Kind;
        if (_events.IsEmpty)
            return;
        var text = EventText.Of(told, await names.NameAsync(told, cancellation).ConfigureAwait(false));
        foreach (var viewer in _events.Keys)
            viewer.Writer.TryWrite(text);
    }

    public ValueTask ShownAsync(CameraName camera, VideoFrame frame, FollowedFrame followed, IReadOnlyList<Track> tracks, CancellationToken cancellation)
    {
        _seen = new SeenTracks(frame.Picture.Width, frame.Picture.Height, [.. tracks.Where(static track => track.State == TrackState.Confirmed).Select(track => new SeenTrack(track.Id.Number, track.BoxAt(frame.Time), _standing.TryGetValue(track.Id.Number, out var kind) ? kind : null))]);
        if (_pictures.IsEmpty)
            return ValueTask.CompletedTask;
        var jpeg = PictureEncoder.ToJpeg(Scaled(frame.Picture), 80);
        foreach (var viewer in _pictures.Keys)
            viewer.Writer.TryWrite(jpeg);
        return ValueTask.CompletedTask;
    }

    /// <summary>Events from now on, until whoever asks has enough.</summary>
    public IAsyncEnumerable<EventText> EventsAsync(CancellationToken cancellation) => ListenAsync(_events, Waiting, cancellation);

    /// <summary>JPEGs from now on; only the newest waits.</summary>
    public IAsyncEnumerable<byte[]> PicturesAsync(CancellationToken cancellation) => ListenAsync(_pictures, 1, cancellation);

    private async IAsyncEnumerable<T> ListenAsync<T>(ConcurrentDictionary<Channel<T>, bool> viewers, int waiting, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var own = Channel.CreateBounded<T>(new BoundedChannelOptions(waiting) { FullMode = BoundedChannelFullMode.DropOldest });
        await using var end = ending.Register(() => own.Writer.TryComplete()).ConfigureAwait(false);
        viewers[own] = true;
        try
        {
            await foreach (var one in own.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
                yield return one;
        }
        finally
        {
            viewers.TryRemove(own, out _);
        }
    }

    private static PixelBlock Scaled(Picture picture)
    {
        var width = Math.Min(Widest, picture.Width);
        return picture.Cut(new PixelBox(0, 0, picture.Width, picture.Height), width, Math.Max(1, picture.Height * width / picture.Width));
    }
}
