using Semblance.Errors;
using Semblance.Video;

namespace Semblance.UnitTests.Video;

public sealed class OptionRangeTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void Values_inside_a_range_pass(double value) => OptionRange.Check("X", value, 0, 1);

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void Values_outside_are_refused_by_name(double value)
    {
        var refusal = Assert.Throws<SemblanceException>(() => OptionRange.Check("Tracker.X", value, 0, 1));
        Assert.Equal(ErrorCode.OptionOutOfRange, refusal.Code);
        Assert.Contains("Tracker.X", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Spans_of_time_are_held_against_seconds() =>
        Assert.Throws<SemblanceException>(() => OptionRange.Check("X", TimeSpan.FromSeconds(11), 0, 10));
}
