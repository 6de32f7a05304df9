using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands.Evaluate;

public sealed class QualityEvaluationCommandTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Curves_are_measured_and_drawn()
    {
        var run = await _world.Run("evaluate", "quality", "--images", _world.People("people", shots: 5), "--fmr", "0.1", "--plot", "new/discard.png", "--json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        Assert.True(File.Exists(_world.House.In("new", "discard.png")));
        Assert.Equal(30, run.Json.GetProperty("mated_pairs").GetInt32());
    }

    [Fact]
    public async Task Too_few_people_for_the_rate_is_an_input_error_that_says_so()
    {
        var run = await _world.Run("evaluate", "quality", "--images", _world.People("people", shots: 2));
        Assert.Equal((3, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("are too few for FMR 1e-3", run.Complaints, StringComparison.Ordinal);
    }
}
