using Semblance.Cli.Benching.Naming;
using Semblance.Cli.Evaluating.Films;
using Semblance.Evaluation.Tracking;
using Semblance.Imaging;
using Semblance.IntegrationTests.Running;
using Semblance.Vault.Galleries;

namespace Semblance.IntegrationTests.Benching.Naming;

/// <summary>A film of a made person, and another person who is never in it.</summary>
public sealed class NamingBenchTests : IDisposable
{
    private const int Frames = 10;

    private readonly MadeWorld _world = new();

    public NamingBenchTests()
    {
        for (var k = 1; k <= Frames; k++)
            _world.House.Write(FormattableString.Invariant($"film/{k:00}.png"), MadeWorld.Picture(MadeWorld.White));
        _world.House.Write("truth.txt", System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, Frames).Select(static k => FormattableString.Invariant($"{k},Ben,128,128,64,64,1,1,1\n")))));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Film => _world.House.In("film");

    private string Truth => _world.House.In("truth.txt");

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Somebody_enrolled_is_named_by_both_ways_and_nobody_else_is()
    {
        var film = NamingFilm.Find(Film, 5, Truth, _world.People("people", shots: 2))!;
        var result = await new NamingBench(_world.Options, detections: 5, rate: 1e-2).RunAsync(film, Cancellation);
        Assert.Equal(("film", 1, 1), (result.Film, result.People, result.Enrolled));
        Assert.All(result.Ways, static way => Assert.Equal((1, 0, 0, 0), (way.PeopleRight, way.PeopleWrong, way.NamedWrong, way.StrangersNamed)));
        Assert.Equal([1, Frames, Frames], result.Ways.Select(static way => way.Units.Count));
    }

    [Fact]
    public async Task A_stranger_is_named_by_neither()
    {
        foreach (var shot in (int[])[0, 1])
            _world.House.Write(FormattableString.Invariant($"others/Ada/{shot}.png"), MadeWorld.Picture(MadeWorld.Black, shot));
        var result = await new NamingBench(_world.Options, detections: 5, rate: 1e-2).RunAsync(NamingFilm.Find(Film, 5, Truth, _world.House.In("others"))!, Cancellation);
        Assert.Equal((1, 0), (result.People, result.Enrolled));
        Assert.All(result.Ways, static way => Assert.Equal((0, 0), (way.Named, way.StrangersNamed)));
    }

    [Fact]
    public async Task Each_face_of_each_frame_is_searched_at_each_rate()
    {
        using var engine = _world.Open();
        await using var house = await ScratchHouse.OpenAsync(engine.RequireCalibration(), Cancellation);
        var gallery = new GalleryName("film");
        var people = await StillGallery.MakeAsync(house.Cases, engine, gallery, _world.People("people", shots: 1), Cancellation);
        Assert.Equal(["Ada", "Ben", "Cleo"], people.Values.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        var named = await new EachFace(house.Cases, engine, gallery, people).NameAsync(NamingFilm.Find(Film, 5, Truth, "people")!, [1e-1, 1e-2], Cancellation);
        Assert.Equal(2, named.Count);
        Assert.All(named, static faces => Assert.Equal(Enumerable.Repeat(("Ben", "Ben"), Frames), faces.Select(static face => (face.Owner!, Assert.Single(face.Names)))));
    }

    [Fact]
    public async Task Who_has_no_picture_with_a_face_is_not_enrolled()
    {
        _world.House.Write("people/Dan/0.png", MadeWorld.Empty());
        _world.House.Write("people/Ada/0.png", MadeWorld.Picture(MadeWorld.Black));
        using var engine = _world.Open();
        await using var house = await ScratchHouse.OpenAsync(engine.RequireCalibration(), Cancellation);
        Assert.Equal("Ada", Assert.Single(await StillGallery.MakeAsync(house.Cases, engine, new GalleryName("film"), _world.House.In("people"), Cancellation)).Value);
    }

    [Fact]
    public void Of_a_film_nothing_is_known_without_a_truth_and_people()
    {
        Assert.Null(NamingFilm.Find(Film, 5, null, null));
        Assert.Null(NamingFilm.Find(Film, 5, Truth, null));
        _world.House.Write("film/truth.txt", []);
        Assert.Equal(Frames, NamingFilm.Find(Film, 5, Truth, "people")!.Truth.Count);
    }

    [Fact]
    public void People_come_in_the_order_of_the_film_and_every_second_one_is_enrolled()
    {
        var box = new PixelBox(0, 0, 10, 10);
        var film = NamingFilm.Find(Film, 5, Truth, "people")! with { Truth = [new TrackBox(9, "30", box), new TrackBox(2, "20", box), new TrackBox(1, "10", box), new TrackBox(9, "10", box)] };
        Assert.Equal(["10", "20", "30"], film.People, StringComparer.Ordinal);
        Assert.Equal([10L, 30L], film.Seeds);
    }

    /// <summary>The table (<see cref="NamingOutput"/>) and the keys (<see cref="NamingResult"/>) of the command.</summary>
    [Fact]
    public async Task The_command_tells_it_as_a_table()
    {
        _world.People("people", shots: 1);
        var run = await _world.Run("bench", "video", "film", "--rounds", "1", "--folder-fps", "5", "--truth", "truth.txt", "--enrol", "people");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        Assert.Contains("every face, rate of a visit", run.Output, StringComparison.Ordinal);
        Assert.Contains("A visit, and a face, is named wrong when", run.Output, StringComparison.Ordinal);
        var visits = run.Output.Split('\n').Single(static line => line.Contains(" visits ", StringComparison.Ordinal)).Split('│', StringSplitOptions.TrimEntries);
        Assert.Equal(["film", "1, 1", "visits", "1.0e-2", "1", "1", "0", "1", "0", "0"], visits[1..^1], StringComparer.Ordinal);
    }

    [Fact]
    public void Nothing_is_printed_about_nothing_and_the_keys_hold_every_way()
    {
        NamingOutput.Print([]);
        var result = new NamingResult("film", 3, 2, [new NamingTally("visits", 1e-2, new HashSet<string>(StringComparer.Ordinal), [])]);
        Assert.Contains("Enrolled = 2", result.ToJson().ToString(), StringComparison.Ordinal);
    }
}
