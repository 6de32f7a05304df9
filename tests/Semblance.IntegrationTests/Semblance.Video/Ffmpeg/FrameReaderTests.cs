using Semblance.Errors;
using Semblance.Video;
using Semblance.Video.Ffmpeg;

namespace Semblance.IntegrationTests.Video.Ffmpeg;

public sealed class FrameReaderTests : IDisposable
{
    private readonly MadeFilm _film = new();

    public FrameReaderTests() => Assert.SkipWhen(MadeFilm.Obstacle is not null, MadeFilm.Obstacle ?? string.Empty);

    public void Dispose() => _film.Dispose();

    [Fact]
    public async Task Every_frame_of_a_file_comes_with_its_own_time()
    {
        var frames = await ReadAsync(await _film.WriteAsync(), new FrameDemand());
        Assert.Equal(Enumerable.Range(0, 30).Select(k => (k, k / 10.0)), frames);
    }

    [Fact]
    public async Task A_rate_leaves_out_frames_and_keeps_their_times()
    {
        var frames = await ReadAsync(await _film.WriteAsync(), new FrameDemand { PerSecond = 5 });
        Assert.Equal(Enumerable.Range(0, 15).Select(k => (2 * k, k / 5.0)), frames);
    }

    [Fact]
    public async Task An_even_rate_shows_frames_twice_where_there_are_too_few()
    {
        var frames = await ReadAsync(await _film.WriteAsync(frames: 10, perSecond: 10), new FrameDemand { PerSecond = 20, IsEven = true });
        Assert.Equal(20, frames.Count);
        Assert.Equal(10, frames.Select(frame => frame.Shown).Distinct().Count());
    }

    [Fact]
    public async Task Frames_are_made_smaller_and_never_larger()
    {
        var file = await _film.WriteAsync(frames: 2, width: 320, height: 160);
        Assert.Equal((128, 64), await SizeAsync(file, new FrameDemand { MaxSide = 128 }));
        Assert.Equal((320, 160), await SizeAsync(file, new FrameDemand { MaxSide = 2_000 }));
    }

    [Fact]
    public async Task What_is_no_video_is_refused_with_the_reason()
    {
        var file = Path.Combine(_film.Folder, "no.mp4");
        await File.WriteAllTextAsync(file, "not a film", TestContext.Current.CancellationToken);
        var refusal = await Assert.ThrowsAsync<SemblanceException>(() => ReadAsync(file, new FrameDemand()));
        Assert.Equal(ErrorCode.VideoUnreadable, refusal.Code);
        Assert.Contains("Invalid data found", refusal.What, StringComparison.Ordinal);
    }

    private static async Task<List<(int Shown, double Seconds)>> ReadAsync(string file, FrameDemand demand)
    {
        var frames = new List<(int, double)>();
        await using var reader = FrameReader.Open(VideoSource.Parse(file), demand, TimeProvider.System);
        while (await reader.NextAsync(TestContext.Current.CancellationToken) is { } frame)
        {
            using (frame)
                frames.Add((MadeFilm.NumberOf(frame.Picture.ToPixels().Rgb.Span[0]), Math.Round(frame.Time.TotalSeconds, 3)));
        }

        return frames;
    }

    private static async Task<(int Width, int Height)> SizeAsync(string file, FrameDemand demand)
    {
        await using var reader = FrameReader.Open(VideoSource.Parse(file), demand, TimeProvider.System);
        using var frame = await reader.NextAsync(TestContext.Current.CancellationToken);
        return (frame!.Picture.Width, frame.Picture.Height);
    }
}
