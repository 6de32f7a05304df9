using Semblance.IntegrationTests.Running;
using Semblance.IntegrationTests.Video;

namespace Semblance.IntegrationTests.Commands;

public sealed class RedactCommandTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_picture_is_covered_and_nobody_is_found_in_it()
    {
        _world.House.Write("who.png", MadeWorld.Picture(MadeWorld.White));
        var run = await _world.Run("redact", "who.png", "--all", "--style", "fill", "--output", "covered.png", "--json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        Assert.Equal((1, 1), (run.Json[0].GetProperty("people").GetInt32(), run.Json[0].GetProperty("covered").GetInt32()));
        Assert.Equal(1, (await _world.Run("detect", "covered.png")).ExitCode);
    }

    [Fact]
    public async Task A_folder_of_pictures_is_covered_picture_by_picture()
    {
        _world.House.Write("album/a.png", MadeWorld.Picture(MadeWorld.White));
        _world.House.Write("album/b.png", MadeWorld.Empty());
        var run = await _world.Run("redact", "album", "--all", "--output", "covered");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        Assert.Equal(["a.png", "b.png"], Directory.EnumerateFiles(_world.House.In("covered")).Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_film_is_covered_and_keeps_its_length()
    {
        Assert.SkipWhen(MadeFilm.Obstacle is not null, MadeFilm.Obstacle ?? string.Empty);
        using var film = new MadeFilm();
        var run = await _world.Run("redact", await film.WriteAsync(frames: 20), "--all", "--output", "covered.mp4", "--json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        Assert.Equal((20, 10), (run.Json[0].GetProperty("frames").GetInt32(), run.Json[0].GetProperty("per_second").GetInt32()));
        Assert.True(File.Exists(_world.House.In("covered.mp4")));
    }

    [Theory]
    [InlineData(2, "Say whose faces", "who.png", "--output", "x.png")]
    [InlineData(2, "Say whose faces", "who.png", "--output", "x.png", "--all", "--keep", "staff")]
    [InlineData(3, "is the original itself", "who.png", "--output", "who.png", "--all")]
    [InlineData(3, "There is no", "missing.mp4", "--output", "x.mp4", "--all")]
    public async Task What_can_not_be_covered_is_said(int exitCode, string words, params string[] arguments)
    {
        _world.House.Write("who.png", MadeWorld.Empty());
        var run = await _world.Run(["redact", .. arguments]);
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(words, run.Complaints, StringComparison.Ordinal);
    }
}
