using Semblance.Evaluation.Rates;

namespace Semblance.UnitTests.Evaluation.Rates;

public sealed class StudentIntervalTests
{
    /// <summary>The usual table of Student's t, two-sided at 5 %.</summary>
    [Theory]
    [InlineData(1, 12.7062)]
    [InlineData(2, 4.3027)]
    [InlineData(4, 2.7764)]
    [InlineData(9, 2.2622)]
    [InlineData(99, 1.9842)]
    public void Half_widths_are_those_of_the_table(int degreesOfFreedom, double expected) =>
        Assert.Equal(expected, StudentInterval.HalfWidth(degreesOfFreedom), 1e-4);

    [Fact]
    public void One_value_alone_has_no_interval() => Assert.Throws<ArgumentOutOfRangeException>(() => StudentInterval.HalfWidth(0));
}
