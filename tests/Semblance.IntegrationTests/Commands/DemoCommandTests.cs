using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands;

public sealed class DemoCommandTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Pictures_of_people_become_a_report_and_counted_trials()
    {
        var run = await _world.Run("demo", "--pictures", _world.People("people", shots: 5), "--out", "new/report.html", "--json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        JsonKeys.DemandSnakeCase(run.Json);
        var tallies = run.Json.GetProperty("collections")[0].GetProperty("tallies").EnumerateArray().ToArray();
        Assert.Equal((2, 2), (Number(tallies[0], "trials"), Number(tallies[0], "right")));
        Assert.Equal((4, 4), (Number(tallies[2], "trials"), Number(tallies[2], "right")));
        Assert.Contains("</html>", await File.ReadAllTextAsync(_world.House.In("new", "report.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_model_it_tells_the_commands_that_get_one()
    {
        var run = await ProgramRun.OfBare(_world.House, "demo", "--pictures", _world.People("people", shots: 1));
        Assert.Equal((4, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("export SEMBLANCE_MODELS=/path/to/it", run.Complaints, StringComparison.Ordinal);
        Assert.Contains("  semblance models pull ", run.Complaints, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_an_input_error_and_a_rate_out_of_range_a_usage_error()
    {
        var missing = await _world.Run("demo", "--pictures", "missing");
        Assert.Equal(3, missing.ExitCode);
        Assert.Contains("'missing' does not exist", missing.Complaints, StringComparison.Ordinal);
        Assert.Equal(2, (await _world.Run("demo", "--pictures", "missing", "--fmr", "0.9")).ExitCode);
    }

    /// <summary>Two dozen people are drawn, which takes half a minute of a quiet core. Nobody may be taken for another; two answers in all may be left to a human.</summary>
    [Fact]
    public async Task Without_arguments_it_tells_drawn_people_apart_with_the_models_that_come_with_the_program()
    {
        var run = await ProgramRun.Of(_world.House, TimeSpan.FromMinutes(8), atFirstOutput: null, "demo", "--json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        var tallies = run.Json.GetProperty("collections")[0].GetProperty("tallies").EnumerateArray().ToArray();
        Assert.Equal(104, tallies.Sum(static tally => Number(tally, "trials")));
        Assert.All(tallies, static tally => Assert.Equal((Number(tally, "trials"), 0), (Number(tally, "right") + Number(tally, "undecided"), Number(tally, "wrong"))));
        Assert.InRange(tallies.Sum(static tally => Number(tally, "undecided")), 0, 2);
    }

    private static int Number(System.Text.Json.JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
