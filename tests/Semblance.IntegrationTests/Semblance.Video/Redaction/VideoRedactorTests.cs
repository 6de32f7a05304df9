using Semblance.Errors;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;
using Semblance.IntegrationTests.Running;
using Semblance.Video;
using Semblance.Video.Ffmpeg;
using Semblance.Video.Following;
using Semblance.Video.Redaction;
using Semblance.Video.Sources;
using Semblance.Video.Tracking;

namespace Semblance.IntegrationTests.Video.Redaction;

public sealed class VideoRedactorTests : IDisposable
{
    private const int Frames = 20;

    private readonly MadeFilm _film = new();
    private readonly MadeWorld _world = new();

    public VideoRedactorTests() => Assert.SkipWhen(MadeFilm.Obstacle is not null, MadeFilm.Obstacle ?? string.Empty);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _film.Dispose();
        _world.Dispose();
    }

    [Fact]
    public async Task Nobody_is_found_in_any_frame_any_more_not_even_where_the_detector_missed_a_face()
    {
        using var engine = FaceEngine.Open(FollowOptions.ForEngine(_world.Options, new TrackerOptions()));
        var (original, covered) = (Path.Combine(_film.Folder, "original.mp4"), Path.Combine(_film.Folder, "covered.mp4"));
        await WriteAsync(original);
        var found = await FoundAsync(engine, original);
        var face = await PlaceAsync(engine, original);
        Assert.Equal(Frames - 3, found.Count(static faces => faces > 0)); // three frames are without the face
        var report = await new VideoRedactor(engine, new FollowOptions(), TimeProvider.System).RedactAsync(VideoSource.Parse(original), covered, RedactionWish.All, CoverStyle.Fill, null, keepsSound: false, new Progress<double>(), Cancel);
        Assert.Equal((Frames, 1, 1, 10), (report.Frames, report.Tracks, report.Covered, report.PerSecond));
        Assert.All(await FoundAsync(engine, covered), static faces => Assert.Equal(0, faces));
        Assert.All(await GreysAsync(covered, face), static grey => Assert.InRange(grey, 104, 120)); // covered in all frames, those without the face too
    }

    [Fact]
    public async Task A_camera_is_no_recording()
    {
        using var engine = _world.Open();
        var refusal = await Assert.ThrowsAsync<SemblanceException>(() => new VideoRedactor(engine, new FollowOptions(), TimeProvider.System).RedactAsync(VideoSource.Parse("rtsp://cam/1"), "x.mp4", RedactionWish.All, CoverStyle.Fill, null, false, new Progress<double>(), Cancel));
        Assert.Equal(ErrorCode.VideoUnreadable, refusal.Code);
    }

    private static async Task WriteAsync(string file)
    {
        var (with, without) = (Pixels(MadeWorld.Picture(MadeWorld.White)), Pixels(MadeWorld.Empty()));
        await using var film = FilmWriter.Begin(file, MadeWorld.Side, MadeWorld.Side, 10);
        for (var k = 0; k < Frames; k++)
            await film.AddAsync(k is >= 9 and < 12 ? without : with, Cancel);
        await film.EndAsync(Cancel);
    }

    private static ReadOnlyMemory<byte> Pixels(byte[] png)
    {
        using var picture = PictureDecoder.Decode(png);
        return picture.ToPixels().Rgb;
    }

    private static Task<List<int>> FoundAsync(FaceEngine engine, string file) =>
        EachAsync(file, async frame => (await engine.AnalyseAsync(frame.Picture, AnalysisRequest.DetectOnly, Cancel)).Faces.Count);

    private static Task<List<int>> GreysAsync(string file, PixelPoint at) =>
        EachAsync(file, frame => Task.FromResult((int)frame.Picture.ToPixels().Rgb.Span[(((int)at.Y * MadeWorld.Side) + (int)at.X) * 3]));

    private static async Task<PixelPoint> PlaceAsync(FaceEngine engine, string file)
    {
        await using var source = FrameSources.Open(VideoSource.Parse(file), new FrameDemand(), TimeProvider.System);
        using var frame = await source.NextAsync(Cancel);
        return (await engine.AnalyseAsync(frame!.Picture, AnalysisRequest.DetectOnly, Cancel)).Faces[0].Detected.Box.Centre;
    }

    private static async Task<List<int>> EachAsync(string file, Func<VideoFrame, Task<int>> look)
    {
        var seen = new List<int>();
        await using var source = FrameSources.Open(VideoSource.Parse(file), new FrameDemand(), TimeProvider.System);
        while (await source.NextAsync(Cancel) is { } frame)
        {
            using (frame)
                seen.Add(await look(frame));
        }

        return seen;
    }
}
