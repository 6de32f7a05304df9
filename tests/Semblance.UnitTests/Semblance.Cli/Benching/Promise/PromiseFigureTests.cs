using Semblance.Cli.Benching.Promise;

namespace Semblance.UnitTests.Cli.Benching.Promise;

public sealed class PromiseFigureTests
{
    [Fact]
    public void The_interval_is_the_exact_one()
    {
        // Clopper and Pearson, 5 of 1,000: the shares whose binomial tails hold 2.5 % each.
        var figure = PromiseFigure.Of(0.01, [(500, 2), (500, 3)]);
        Assert.Equal((1_000, 5), (figure.Draws, figure.Missed));
        Assert.Equal((0.005, 0.001625, 0.011629), (figure.Rate.Value, Math.Round(figure.Rate.Low, 6), Math.Round(figure.Rate.High, 6)));
        Assert.False(figure.IsBroken);
    }

    [Fact]
    public void No_miss_has_an_interval_too()
    {
        var figure = PromiseFigure.Of(1e-5, [(1_000, 0), (1_000, 0)]);
        Assert.Equal((0, 0, 1), (figure.Rate.Value, figure.Rate.Low, figure.Dispersion));
        Assert.Equal(1 - Math.Pow(0.025, 1 / 2_000.0), figure.Rate.High, 1e-9);
    }

    [Fact]
    public void A_budget_is_broken_when_the_whole_interval_lies_above_it()
    {
        Assert.True(PromiseFigure.Of(0.01, [(500, 15), (500, 15)]).IsBroken);
        Assert.False(PromiseFigure.Of(0.01, [(500, 6), (500, 6)]).IsBroken);
    }

    [Fact]
    public void Rounds_that_differ_by_more_than_chance_widen_the_interval()
    {
        var alike = PromiseFigure.Of(0.05, [(1_000, 20), (1_000, 30), (1_000, 25), (1_000, 25)]);
        var unlike = PromiseFigure.Of(0.05, [(1_000, 0), (1_000, 100), (1_000, 0), (1_000, 0)]);
        Assert.True(alike.Dispersion < 1.5);
        Assert.Equal(alike.Rate.Value, unlike.Rate.Value);
        Assert.Equal(7_500 / (3 * 25 * 0.975), unlike.Dispersion, 1e-9);
        Assert.True(unlike.Rate.Low < alike.Rate.Low / 2);
        Assert.True(unlike.Rate.High > alike.Rate.High);
    }
}
