using CsCheck;
using Semblance.Comparison;

namespace Semblance.UnitTests.Comparison;

public sealed class IdentificationRatesTests
{
    [Theory]
    [InlineData(1e-3, 1, 1e-3)]
    [InlineData(0.1, 2, 0.19)]
    [InlineData(0.5, 3, 0.875)]
    [InlineData(1e-9, 1000, 9.999995005e-7)]
    [InlineData(0, 10, 0)]
    [InlineData(1, 10, 1)]
    public void A_search_is_wrong_as_often_as_any_of_its_comparisons(double fmr, long n, double fpir) =>
        Assert.Equal(fpir, IdentificationRates.FalsePositiveIdentificationRate(fmr, n), fpir * 1e-9);

    [Fact]
    public void The_way_back_gives_the_same_rate() =>
        Gen.Select(Gen.Double[-6, -0.1], Gen.Long[1, 100_000_000]).Sample((exponent, n) =>
        {
            var fpir = Math.Pow(10, exponent);
            var back = IdentificationRates.FalsePositiveIdentificationRate(IdentificationRates.FalseMatchRate(fpir, n), n);
            Assert.Equal(fpir, back, fpir * 1e-8);
        }, seed: "0000KuPpwOBj");

    [Fact]
    public void Refuses_what_is_no_rate_or_no_gallery()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => IdentificationRates.FalseMatchRate(1.5, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => IdentificationRates.FalseMatchRate(double.NaN, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => IdentificationRates.FalseMatchRate(0.1, 0));
    }
}
