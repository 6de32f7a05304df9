using Semblance.Index;

namespace Semblance.UnitTests.Index;

public sealed class MissBudgetTests
{
    [Fact]
    public void What_nobody_chose_is_one_in_a_million()
    {
        Assert.Equal((1e-6, 1e-6, 1e-6), (default(MissBudget).Share, MissBudget.Usual.Share, new SearchRequest().MissBudget.Share));
        Assert.False(default(MissBudget).IsExact);
    }

    [Fact]
    public void None_means_that_everything_is_compared()
    {
        Assert.True(MissBudget.None.IsExact);
        Assert.Equal(MissBudget.None, MissBudget.Of(0));
    }

    [Theory]
    [InlineData(1e-12)]
    [InlineData(1e-6)]
    [InlineData(MissBudget.Most)]
    public void A_share_within_the_range_is_kept(double share)
    {
        Assert.Equal(share, MissBudget.Of(share).Share);
        Assert.False(MissBudget.Of(share).IsExact);
    }

    [Theory]
    [InlineData(9e-13)]
    [InlineData(0.0101)]
    [InlineData(-1e-6)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Another_share_is_refused(double share) =>
        Assert.Contains("1e-12 to 0.01", Assert.Throws<ArgumentOutOfRangeException>(() => MissBudget.Of(share)).Message, StringComparison.Ordinal);
}
