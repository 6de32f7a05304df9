using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly ScratchFolder _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task Without_a_model_the_hint_says_how_to_get_one()
    {
        var run = await ProgramRun.OfBare(_house, "detect", _house.Write("a.png", MadeWorld.Empty()));
        Assert.Equal((4, string.Empty), (run.ExitCode, run.Output));
        Assert.Equal(2, run.ComplaintLines.Length);
        Assert.StartsWith($"No model for the task 'Detect' was found; searched: {_house.In("data", "semblance", "models")}, ", run.ComplaintLines[0], StringComparison.Ordinal);
        Assert.Equal("Set SEMBLANCE_MODELS to a folder with a catalogue.json, or run 'semblance models pull NAME' (without a name it shows what can be had).", run.ComplaintLines[1]);
    }

    [Theory]
    [InlineData("detect", "missing.png")]
    [InlineData("quality", "missing.png")]
    [InlineData("compare", "missing.png", "missing.png")]
    [InlineData("embed", "missing.png", "--json")]
    [InlineData("explain", "missing.png", "--out", "page")]
    [InlineData("group", "missing.png")]
    [InlineData("identify", "missing.png", "--people", "missing")]
    [InlineData("bench", "pipeline", "missing.png")]
    [InlineData("evaluate", "verification", "--images", "missing")]
    [InlineData("evaluate", "identification", "--images", "missing")]
    [InlineData("evaluate", "quality", "--images", "missing")]
    [InlineData("evaluate", "calibrate", "--images", "missing")]
    [InlineData("evaluate", "claims", "--images", "missing")]
    public async Task What_is_missing_is_named_and_an_input_error(params string[] arguments)
    {
        using var world = new MadeWorld();
        var run = await world.Run(arguments);
        Assert.Equal((3, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("missing", run.Complaints, StringComparison.Ordinal);
        Assert.Equal(2, run.ComplaintLines.Length);
    }

    [Theory]
    [InlineData("Unrecognized command or argument 'nonsense'", "nonsense")]
    [InlineData("Unrecognized command or argument '--nonsense'", "doctor", "--nonsense")]
    [InlineData("Required argument 'PICTURES' missing for command: 'detect'", "detect")]
    [InlineData("Required command was not provided")]
    public async Task A_line_that_means_nothing_is_a_usage_error(string words, params string[] arguments)
    {
        var run = await ProgramRun.Of(_house, arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(words, run.Complaints, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_named_like_an_option_can_be_given()
    {
        using var world = new MadeWorld();
        world.House.Write("--colour", MadeWorld.Picture(MadeWorld.Black));
        Assert.Equal(0, (await world.Run("detect", "./--colour")).ExitCode);
        Assert.Equal(0, (await ProgramRun.Of(world.House, "detect", "--models", world.Models, "--max-side", "320", "--", "--colour")).ExitCode);
    }

    [Fact]
    public async Task Help_names_every_command()
    {
        var run = await ProgramRun.Of(_house, "--help");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        Assert.All(new[] { "demo", "detect", "compare", "identify", "group", "quality", "embed", "explain", "models", "evaluate", "doctor", "bench" }, command => Assert.Matches($"(?m)^ +{command} ", run.Output));
    }
}
