using Semblance.Errors;
using Semblance.Video;
using Semblance.Video.Ffmpeg;

namespace Semblance.IntegrationTests.Video.Ffmpeg;

public sealed class FilmWriterTests : IDisposable
{
    private readonly MadeFilm _film = new();

    public FilmWriterTests() => Assert.SkipWhen(MadeFilm.Obstacle is not null, MadeFilm.Obstacle ?? string.Empty);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _film.Dispose();

    [Fact]
    public async Task What_is_written_can_be_read_frame_by_frame()
    {
        var file = Path.Combine(_film.Folder, "written.mp4");
        await using (var film = FilmWriter.Begin(file, 65, 33, 12.5))
        {
            for (var k = 0; k < 20; k++)
                await film.AddAsync(Enumerable.Repeat((byte)(40 + (10 * k)), 65 * 33 * 3).ToArray(), Cancel);
            await film.EndAsync(Cancel);
        }

        var frames = new List<(int Width, int Height, double Seconds, int Shown)>();
        await using var reader = FrameReader.Open(VideoSource.Parse(file), new FrameDemand(), TimeProvider.System);
        while (await reader.NextAsync(Cancel) is { } frame)
        {
            using (frame)
                frames.Add((frame.Picture.Width, frame.Picture.Height, Math.Round(frame.Time.TotalSeconds, 3), (int)Math.Round((frame.Picture.ToPixels().Rgb.Span[0] - 40) / 10.0)));
        }

        Assert.Equal(Enumerable.Range(0, 20).Select(k => (66, 34, k * 0.08, k)), frames.Select(static frame => frame with { Seconds = Math.Round(frame.Seconds, 2) }));
    }

    [Fact]
    public async Task A_film_that_was_not_ended_is_not_there_and_leaves_nothing_behind()
    {
        var file = Path.Combine(_film.Folder, "cut.mp4");
        await using (var film = FilmWriter.Begin(file, 64, 32, 25))
            await film.AddAsync(new byte[64 * 32 * 3], Cancel);
        Assert.Empty(Directory.EnumerateFiles(_film.Folder));
    }

    [Fact]
    public async Task Where_it_can_not_be_written_the_reason_is_said()
    {
        Assert.Equal(ErrorCode.OutputNotWritten, Assert.Throws<SemblanceException>(() => FilmWriter.Begin("/nowhere/film.mp4", 64, 32, 25)).Code);
        await using var film = FilmWriter.Begin(Path.Combine(_film.Folder, "film.nonsense"), 64, 32, 25);
        var refusal = await Assert.ThrowsAsync<SemblanceException>(async () =>
        {
            for (var k = 0; k < 500; k++)
                await film.AddAsync(new byte[64 * 32 * 3], Cancel);
            await film.EndAsync(Cancel);
        });
        Assert.Equal(ErrorCode.OutputNotWritten, refusal.Code);
    }
}
