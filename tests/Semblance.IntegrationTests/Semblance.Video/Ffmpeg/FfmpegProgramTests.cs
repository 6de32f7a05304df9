using Semblance.Video;
using Semblance.Video.Ffmpeg;

namespace Semblance.IntegrationTests.Video.Ffmpeg;

public sealed class FfmpegProgramTests : IDisposable
{
    private readonly MadeFilm _film = new();

    public FfmpegProgramTests() => Assert.SkipWhen(MadeFilm.Obstacle is not null, MadeFilm.Obstacle ?? string.Empty);

    public void Dispose() => _film.Dispose();

    [Fact]
    public async Task A_child_that_is_ended_is_gone()
    {
        var child = FfmpegProgram.Start(["-v", "error", "-re", "-f", "lavfi", "-i", "color=black", "-f", "null", "-"]);
        var number = child.Id;
        await FfmpegProgram.EndAsync(child);
        Assert.False(Directory.Exists(FormattableString.Invariant($"/proc/{number}")));
    }

    [Fact]
    public async Task Whoever_stops_in_the_middle_leaves_no_child_behind()
    {
        var file = await _film.WriteAsync(frames: 200, width: 640, height: 480);
        var reader = FrameReader.Open(VideoSource.Parse(file), new FrameDemand(), TimeProvider.System);
        (await reader.NextAsync(TestContext.Current.CancellationToken))!.Dispose();
        await reader.DisposeAsync();
        Assert.DoesNotContain(Directory.EnumerateDirectories("/proc").Select(Command), command => command.Contains(file, StringComparison.Ordinal));
    }

    private static string Command(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }
}
