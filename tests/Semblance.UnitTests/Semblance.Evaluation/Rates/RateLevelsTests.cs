using Semblance.Evaluation.Rates;

namespace Semblance.UnitTests.Evaluation.Rates;

public sealed class RateLevelsTests
{
    [Theory]
    [InlineData(29, 0)]
    [InlineData(30, 1)]
    [InlineData(500, 2)]
    [InlineData(3000, 3)]
    [InlineData(2999, 2)]
    [InlineData(1e9, 6)]
    public void A_level_needs_three_expected_errors(double trials, int levels) => Assert.Equal(levels, RateLevels.Supported(trials).Count);

    [Fact]
    public void Keys_are_powers_of_ten() =>
        Assert.Equal(["1e-1", "1e-2", "1e-3", "1e-4", "1e-5", "1e-6"], RateLevels.Supported(1e9).Select(RateLevels.Key), StringComparer.Ordinal);

    [Fact]
    public void Levels_are_the_numbers_as_written_in_source() =>
        Assert.Equal([1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6], RateLevels.Supported(1e9));
}
