using Semblance.Comparison;

namespace Semblance.UnitTests.Comparison;

public sealed class RateEstimateTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(1e-4, "1.0e-4")]
    [InlineData(0.25, "2.5e-1")]
    [InlineData(1, "1.0e0")]
    public void Is_written_in_scientific_notation(double rate, string expected) => Assert.Equal(expected, RateEstimate.Scientific(rate));

    [Theory]
    [InlineData(0.5, 0.6, 0.7)]
    [InlineData(0.5, 0.4, 0.45)]
    [InlineData(0.5, -0.1, 0.7)]
    [InlineData(0.5, 0.4, 1.1)]
    [InlineData(double.NaN, 0, 1)]
    public void Refuses_an_interval_that_does_not_hold_the_rate(double value, double low, double high) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RateEstimate(value, low, high));
}
