using System.Text.Json;
using Semblance.Cli.Benching.Promise;
using Semblance.Cli.Benching.Search.Made;
using Semblance.Cli.Output;

namespace Semblance.UnitTests.Cli.Benching.Promise;

public sealed class PromiseBenchTests
{
    private static readonly PromiseOptions Few = new() { Draws = 4_096, Budgets = [0.01, 1e-6], Threads = 2 };

    [Theory]
    [InlineData(1_000, 1, 2_048)]
    [InlineData(3_001, 1, 3_008)]
    [InlineData(32_768, 1, 32_768)]
    [InlineData(32_769, 2, 32_768)]
    [InlineData(10_000_000, 306, 32_768)]
    public void Draws_are_rounded_up_to_rounds_that_fill_planes(long draws, int rounds, int rows) => Assert.Equal((rounds, rows), PromiseBench.Plan(draws));

    [Fact]
    public void A_round_misses_about_what_it_may()
    {
        var round = new PromiseRound(Few, new Spectrum(SpectrumKind.Isotropic, 512, 1), 4_096);
        var count = round.Run(0, TestContext.Current.CancellationToken);
        Assert.Equal(4_096, count.Draws);

        // The cut is a whole number, so some less than 41 are missed; five deviations more than 41 would be 73. Of a budget of 1e-6 there is 1 in 250 runs.
        Assert.InRange(count.Missed[0], 3, 73);
        Assert.InRange(count.Missed[1], 0, 1);
        Assert.Equal(count.Missed, round.Run(0, TestContext.Current.CancellationToken).Missed);
        Assert.NotEqual(count.Missed, round.Run(1, TestContext.Current.CancellationToken).Missed);
    }

    [Fact]
    public void One_budget_that_is_not_kept_breaks_the_promise()
    {
        PromiseFigure kept = new(1e-2, 1_000, 10, 1), broken = new(1e-3, 100_000, 200, 1);
        Assert.False(new PromiseResult(Few, 1, [kept], TimeSpan.Zero).IsBroken);
        Assert.True(new PromiseResult(Few, 1, [kept, broken], TimeSpan.Zero).IsBroken);
    }

    [Fact]
    public async Task A_run_sums_its_rounds_up_and_is_told_drawn_and_kept()
    {
        var result = await new PromiseBench(Few with { Draws = PromiseBench.MostRows + 1, Dimension = 128, Spectrum = SpectrumKind.Faces }).RunAsync(new Progress<double>(), TestContext.Current.CancellationToken);
        Assert.Equal((2, 2), (result.Rounds, result.Figures.Count));
        Assert.All(result.Figures, static figure => Assert.Equal(2 * PromiseBench.MostRows, figure.Draws));
        Assert.Equal(result.Figures.Any(static figure => figure.IsBroken), result.IsBroken);
        Assert.Contains("128 dimensions, spread as faces are", result.Title, StringComparison.Ordinal);
        Assert.Contains("<svg", PromiseOutput.Draw(result), StringComparison.Ordinal);
        var json = JsonDocument.Parse(JsonText.Of(PromiseJson.Of(result))).RootElement;
        Assert.Equal([0.01, 1e-6], json.GetProperty("budgets").EnumerateArray().Select(static budget => budget.GetProperty("asked").GetDouble()));
        Assert.Equal(result.Figures[0].Rate.High, json.GetProperty("budgets")[0].GetProperty("high").GetDouble());
    }
}
