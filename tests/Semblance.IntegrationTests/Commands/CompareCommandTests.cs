using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands;

public sealed class CompareCommandTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Two_pictures_of_one_person_match()
    {
        var run = await Compare(MadeWorld.Picture(MadeWorld.Black), MadeWorld.Picture(MadeWorld.Black, shot: 1), "--json");
        Assert.Equal((0, string.Empty, "match"), (run.ExitCode, run.Complaints, Decision(run)));
        Assert.Equal(["a", "b", "calibration", "decision", "high", "low", "reasons", "score", "score_fmr", "threshold", "threshold_fmr", "value"], JsonKeys.Of(run.Json));
        Assert.Equal(0.95, run.Json.GetProperty("threshold").GetDouble(), 1e-9);
    }

    [Fact]
    public async Task Pictures_of_two_people_do_not_and_the_words_say_why()
    {
        var run = await Compare(MadeWorld.Picture(MadeWorld.Black), MadeWorld.Picture(MadeWorld.White));
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Complaints));
        Assert.StartsWith("non-match\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("is below the threshold 0.9500", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_face_nothing_is_decided()
    {
        var run = await Compare(MadeWorld.Picture(MadeWorld.Black), MadeWorld.Empty(), "--json");
        Assert.Equal((1, "undecided"), (run.ExitCode, Decision(run)));
        Assert.Contains("No face was found in B.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_picture_is_named()
    {
        var run = await Compare(MadeWorld.Picture(MadeWorld.Black), "no picture"u8.ToArray());
        Assert.Equal((3, string.Empty), (run.ExitCode, run.Output));
        Assert.StartsWith("b.png: The bytes start like no picture format", run.Complaints, StringComparison.Ordinal);
        Assert.Contains("missing.png can't be read", (await _world.Run("compare", "a.png", "missing.png")).Complaints, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "lies between 0 and 1", "--fmr", "2")]
    [InlineData(4, "supports FMR 1.0e-4 to 1.0e-1, not 1.0e-9", "--fmr", "1e-9")]
    [InlineData(4, "Choose one of the populations general", "--population", "elsewhere")]
    public async Task A_rate_or_population_that_can_not_be_had_is_refused(int code, string words, params string[] options)
    {
        var run = await Compare(MadeWorld.Empty(), MadeWorld.Empty(), options);
        Assert.Equal((code, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains(words, run.Complaints, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Published_models_tell_real_people_apart()
    {
        var models = ReferenceFolders.Models();
        var (one, turned, other) = (ReferenceFolders.Pictures("photos", "astronaut.jpg"), ReferenceFolders.Pictures("photos", "astronaut-exif6.jpg"), ReferenceFolders.Pictures("photos", "glasses-man.jpg"));
        Assert.Equal(0, (await ProgramRun.Of(_world.House, "compare", one, turned, "--models", models)).ExitCode);
        Assert.Equal(1, (await ProgramRun.Of(_world.House, "compare", one, other, "--models", models)).ExitCode);
    }

    private Task<ProgramRun> Compare(byte[] a, byte[] b, params string[] options)
    {
        _world.House.Write("a.png", a);
        _world.House.Write("b.png", b);
        return _world.Run(["compare", "a.png", "b.png", .. options]);
    }

    private static string? Decision(ProgramRun run) => run.Json.GetProperty("decision").GetString();
}
