using System.Text.Json;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands;

public sealed class BenchPromiseCommandTests : IDisposable
{
    private static readonly string[] Keys = ["asked", "draws", "missed", "rate", "low", "high", "dispersion"];

    private readonly ScratchFolder _house = new();

    public void Dispose() => _house.Dispose();

    [Theory]
    [InlineData("isotropic")]
    [InlineData("faces")]
    public async Task What_is_missed_stands_beside_what_was_asked(string spectrum)
    {
        var run = await ProgramRun.Of(_house, "bench", "promise", "--draws", "70000", "--threads", "2", "--spectrum", spectrum, "--budgets", "1e-2", "1e-6", "--plot", _house.In("plots/kept.svg"), "--json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        JsonKeys.DemandSnakeCase(run.Json);
        Assert.Equal((3, 512, spectrum), (run.Json.GetProperty("rounds").GetInt32(), run.Json.GetProperty("dimension").GetInt32(), run.Json.GetProperty("spectrum").GetString()));
        var budgets = run.Json.GetProperty("budgets").EnumerateArray().ToArray();
        Assert.All(budgets, static budget => Assert.Equal(Keys, budget.EnumerateObject().Select(static key => key.Name), StringComparer.Ordinal));
        Assert.Equal([1e-2, 1e-6], budgets.Select(static budget => Number(budget, "asked")));
        Assert.All(budgets, static budget => Assert.Equal(3 * 32_768, Number(budget, "draws")));

        // A cut is a whole number, so up to two thirds of a budget remain unused; of 98,304 draws at 1e-6 there are 2 misses or more in one run of 200.
        Assert.InRange(Number(budgets[0], "missed"), 98_304 * 0.003, 98_304 * 0.01);
        Assert.InRange(Number(budgets[1], "missed"), 0, 1);
        Assert.True(Number(budgets[0], "low") < Number(budgets[0], "rate") && Number(budgets[0], "rate") < Number(budgets[0], "high"));
        Assert.Contains("the promise", await File.ReadAllTextAsync(_house.In("plots/kept.svg"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_read_a_table()
    {
        var run = await ProgramRun.Of(_house, "bench", "promise", "--draws", "3000", "--threshold", "0.5", "--dimension", "256");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        Assert.All(["asked", "1.0e-5", "3008", "95 % interval", "0.5, 256 dimensions", "No interval lies above"], words => Assert.Contains(words, run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--draws", "10", "its range is 1000 to 10000000000")]
    [InlineData("--threshold", "0", "its range is 0.1 to 0.9")]
    [InlineData("--dimension", "66", "not a multiple of 4")]
    [InlineData("--budgets", "0.5", "the range of each is 1E-12 to 0.01")]
    public async Task A_question_out_of_range_is_refused_before_any_work(string option, string value, string complaint)
    {
        var run = await ProgramRun.Of(_house, "bench", "promise", option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(complaint, run.Complaints, StringComparison.Ordinal);
    }

    private static double Number(JsonElement json, string key) => json.GetProperty(key).GetDouble();
}
