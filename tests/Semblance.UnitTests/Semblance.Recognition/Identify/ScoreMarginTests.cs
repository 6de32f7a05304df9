using Semblance.Recognition.Identify;

namespace Semblance.UnitTests.Recognition.Identify;

public sealed class ScoreMarginTests
{
    [Theory]
    [InlineData(0.05, 0.05, true)]
    [InlineData(0.049, 0.05, false)]
    [InlineData(0, 0, true)]
    public void It_is_enough_from_what_the_policy_asks_for_on(double difference, double demanded, bool isEnough) =>
        Assert.Equal(isEnough, new ScoreMargin(difference, demanded).IsEnough);
}
