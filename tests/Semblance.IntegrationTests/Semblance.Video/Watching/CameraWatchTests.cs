using Semblance.Errors;
using Semblance.Imaging;
using Semblance.IntegrationTests.Recognition;
using Semblance.Recognition.Watch;
using Semblance.UnitTests.Models;
using Semblance.Video;
using Semblance.Video.Following;
using Semblance.Video.Sources;
using Semblance.Video.Tracking;
using Semblance.Video.Watching;

namespace Semblance.IntegrationTests.Video.Watching;

/// <summary>A camera without a gallery: made frames through a made engine, over a real vault.</summary>
public sealed class CameraWatchTests : IDisposable
{
    private readonly MadeModels _models = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _models.Dispose();

    [Fact]
    public async Task Visits_end_with_a_source_that_breaks_and_the_reason_is_told()
    {
        await using var made = await MadeHouse.OpenAsync(Cancel);
        var heard = new Heard();
        using var engine = Open();
        await using var source = new MadeSource(8);
        var watch = await WatchAsync(made, engine, source, heard);
        var refusal = await Assert.ThrowsAsync<SemblanceException>(() => watch.RunAsync(Cancel));
        Assert.Equal(ErrorCode.VideoUnreadable, refusal.Code);
        Assert.Equal([WatchEventKind.TrackStarted, WatchEventKind.TrackEnded], heard.Events.Select(static one => one.Kind));
        Assert.Equal((8, 8, 0), (heard.Frames, (int)watch.Status.Frames, watch.Status.Visits));
    }

    [Fact]
    public async Task Who_stops_it_is_told_that_everybody_left()
    {
        await using var made = await MadeHouse.OpenAsync(Cancel);
        using var stop = new CancellationTokenSource();
        var heard = new Heard { AtFrame = (5, stop) };
        using var engine = Open();
        await using var source = new MadeSource(1_000);
        await (await WatchAsync(made, engine, source, heard)).RunAsync(stop.Token);
        Assert.Equal(WatchEventKind.TrackEnded, heard.Events[^1].Kind);
        Assert.InRange(heard.Frames, 5, 6);
    }

    private static async Task<CameraWatch> WatchAsync(MadeHouse made, FaceEngine engine, MadeSource source, Heard heard)
    {
        var guard = await made.House.Watch.HandleAsync(new CameraRules(new CameraName("gate")), MadeHouse.Porter, made.Time.GetUtcNow(), Cancel);
        return new CameraWatch(source, new FaceFollower(engine), guard, heard, made.Time);
    }

    private FaceEngine Open() => FaceEngine.Open(FollowOptions.ForEngine(new FaceEngineOptions { ModelFolder = _models.Folder, Detector = MadeModels.Detector, Embedder = MadeModels.Embedder }, new TrackerOptions()));

    /// <summary>A face that stays where it is, and a stream that breaks.</summary>
    private sealed class MadeSource(int frames) : IFrameSource
    {
        private int _next;

        public bool IsLive => false;

        public long Dropped => 0;

        public TimeSpan Decoding => TimeSpan.Zero;

        public ValueTask<VideoFrame?> NextAsync(CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_next == frames)
                throw new SemblanceException(ErrorCode.VideoUnreadable, "The stream broke.", "Look at the camera.");
            var picture = Picture.FromRgb(MadeMark.Pixels(320, 320, [new MadeMark(32, 64)]), 320, 320);
            return ValueTask.FromResult<VideoFrame?>(new VideoFrame(picture, _next, TimeSpan.FromSeconds(0.2 * _next++), DateTimeOffset.UnixEpoch));
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class Heard : IWatchListener
    {
        public (int Frame, CancellationTokenSource Stop)? AtFrame { get; init; }

        public List<WatchEvent> Events { get; } = [];

        public int Frames { get; private set; }

        public ValueTask ToldAsync(WatchEvent told, long track, CancellationToken cancellation)
        {
            Events.Add(told);
            return ValueTask.CompletedTask;
        }

        public async ValueTask ShownAsync(CameraName camera, VideoFrame frame, FollowedFrame followed, IReadOnlyList<Track> tracks, CancellationToken cancellation)
        {
            if (++Frames == AtFrame?.Frame)
                await AtFrame.Value.Stop.CancelAsync();
        }
    }
}
