using Semblance.Comparison;

namespace Semblance.UnitTests.Comparison;

public sealed class ScoreIntervalTests
{
    [Theory]
    [InlineData(0.29, false)]
    [InlineData(0.3, true)]
    [InlineData(0.39, true)]
    [InlineData(0.4, false)]
    public void It_holds_its_low_end_and_not_its_high_end(double similarity, bool isIn) => Assert.Equal(isIn, new ScoreInterval(0.3, 0.4).Contains(similarity));

    [Fact]
    public void An_empty_interval_holds_nothing() => Assert.False(new ScoreInterval(0.3, 0.3).Contains(0.3));
}
