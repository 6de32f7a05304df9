using Semblance.Evaluation.Rates;

namespace Semblance.UnitTests.Evaluation.Rates;

public sealed class BinomialIntervalTests
{
    // Published values of the exact interval: 0, 1, 10 and 50 of 100, and the rule of three's exact form 1 - 0.025^(1/n).
    [Theory]
    [InlineData(0, 100, 0, 0.036217)]
    [InlineData(1, 100, 0.000253, 0.054459)]
    [InlineData(10, 100, 0.049005, 0.176223)]
    [InlineData(50, 100, 0.398321, 0.601679)]
    [InlineData(100, 100, 0.963783, 1)]
    [InlineData(0, 1_000_000, 0, 3.688873e-6)]
    public void Exact_interval_has_the_published_values(double successes, double trials, double low, double high)
    {
        var interval = BinomialInterval.ClopperPearson(successes, trials);
        Assert.Equal(successes / trials, interval.Value);
        Assert.Equal(low, interval.Low, 1e-6);
        Assert.Equal(high, interval.High, trials > 1000 ? 1e-11 : 1e-6);
    }

    [Theory]
    [InlineData(0.3, 2, 3)]
    [InlineData(0.01, 1, 50)]
    [InlineData(0.9, 7, 2)]
    public void Incomplete_beta_is_the_binomial_tail(double x, int a, int b)
    {
        var n = a + b - 1;
        var tail = Enumerable.Range(a, n - a + 1).Sum(k => Choose(n, k) * Math.Pow(x, k) * Math.Pow(1 - x, n - k));
        Assert.Equal(tail, BinomialInterval.IncompleteBeta(x, a, b), 1e-12);
    }

    [Theory]
    [InlineData(1e-4, 20_000)]
    [InlineData(0.2, 30)]
    public void Interval_covers_the_true_rate_as_often_as_it_says(double rate, int trials)
    {
        var random = new Random(11);
        var covered = 0;
        for (var run = 0; run < 400; run++)
        {
            var successes = 0;
            for (var k = 0; k < trials; k++)
                successes += random.NextDouble() < rate ? 1 : 0;
            var interval = BinomialInterval.ClopperPearson(successes, trials);
            covered += interval.Low <= rate && rate <= interval.High ? 1 : 0;
        }
        // 95 % of 400 is 380; the exact interval covers at least as often, less three standard deviations of chance (13).
        Assert.InRange(covered, 367, 400);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 2)]
    [InlineData(-1, 2)]
    [InlineData(double.NaN, 2)]
    public void Refuses_counts_that_are_no_share(double successes, double trials) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BinomialInterval.ClopperPearson(successes, trials));

    private static double Choose(int n, int k) => k == 0 ? 1 : Choose(n - 1, k - 1) * n / k;
}
