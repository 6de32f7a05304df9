using System.Text.Json;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;
using Semblance.IntegrationTests.Running;
using Semblance.IntegrationTests.Video;
using Semblance.Video.Ffmpeg;

namespace Semblance.IntegrationTests.Commands;

/// <summary>Films of made people are gone through once and searched by the real program.</summary>
public sealed class SearchVideoCommandTests : IDisposable
{
    private static readonly string[] Vault = ["--data", "vault", "--account", "porter", "--gallery", "films"];

    private readonly MadeWorld _world = new();

    public SearchVideoCommandTests() => Assert.SkipWhen(MadeFilm.Obstacle is not null, MadeFilm.Obstacle ?? string.Empty);

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Somebody_is_found_where_and_when_and_a_film_is_gone_through_once()
    {
        await _world.Run("gallery", "create", "films", "--purpose", "to find a lost child", "--basis", "6.1.f+9.2.f", "--days", "3", "--data", "vault", "--account", "porter");
        await FilmAsync("white.mp4", MadeWorld.White);
        await FilmAsync("black.mp4", MadeWorld.Black);
        await File.WriteAllTextAsync(_world.House.In("films", "broken.mp4"), "no film", TestContext.Current.CancellationToken);
        var first = await Search("--json");
        Assert.Equal(0, first.ExitCode);
        Assert.Equal([1, 0, 1], first.Json.GetProperty("films").EnumerateArray().Select(Added));
        Assert.Contains("broken.mp4", first.Json.GetProperty("films")[1].GetProperty("complaint").GetString(), StringComparison.Ordinal);
        var run = await Search("--probe", _world.House.Write("probe.png", MadeWorld.Picture(MadeWorld.White, shot: 4)), "--report", "found.html", "--json");
        Assert.Equal(0, run.ExitCode);
        var found = Assert.Single(run.Json.GetProperty("found").EnumerateArray());
        Assert.Equal(("white.mp4", "match"), (Path.GetFileName(found.GetProperty("film").GetString()), found.GetProperty("decision").GetString()));
        Assert.Equal([0, 0, 0], run.Json.GetProperty("films").EnumerateArray().Select(Added));
        var page = await File.ReadAllTextAsync(_world.House.In("found.html"), TestContext.Current.CancellationToken);
        Assert.Contains("white.mp4", page, StringComparison.Ordinal);
        Assert.Contains("data:image/jpeg", page, StringComparison.Ordinal);
        Assert.DoesNotContain("black.mp4", page, StringComparison.Ordinal);
        Assert.Equal(1, (await Search("--probe", _world.House.Write("stranger.png", MadeWorld.Picture((0, 0, 255))))).ExitCode);
    }

    [Fact]
    public async Task A_place_or_gallery_that_is_not_there_is_an_input_error()
    {
        Assert.Equal(3, (await Search()).ExitCode);
        await FilmAsync("white.mp4", MadeWorld.White);
        var run = await Search();
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("There is no gallery 'films'", run.Complaints, StringComparison.Ordinal);
    }

    private static int Added(JsonElement film) => film.TryGetProperty("visits_added", out var visits) ? visits.GetInt32() : 0;

    private Task<ProgramRun> Search(params string[] more) => _world.Run(["search-video", "films", .. more, .. Vault]);

    private async Task FilmAsync(string name, (byte Red, byte Green, byte Blue) person)
    {
        Directory.CreateDirectory(_world.House.In("films"));
        using var picture = PictureDecoder.Decode(MadeWorld.Picture(person));
        PixelBlock pixels = picture.ToPixels();
        await using var film = FilmWriter.Begin(_world.House.In("films", name), pixels.Width, pixels.Height, 5);
        for (var k = 0; k < 6; k++)
            await film.AddAsync(pixels.Rgb, TestContext.Current.CancellationToken);
        await film.EndAsync(TestContext.Current.CancellationToken);
    }
}
