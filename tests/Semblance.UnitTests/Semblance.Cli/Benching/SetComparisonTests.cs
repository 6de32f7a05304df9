using Semblance.Cli.Benching;

namespace Semblance.UnitTests.Cli.Benching;

/// <summary>The comparison and <c>ModelSet</c>.</summary>
public sealed class SetComparisonTests
{
    [Fact]
    public void Times_are_the_least_and_ratios_medians_over_turns()
    {
        var comparison = new SetComparison(Set("own", Times(2, 0), Times(9, 0), Times(3, 0)), Set("ref", Times(1, 4), Times(3, 4), Times(4, 4)));
        Assert.Equal((2, 1), (comparison.Own.Least(static t => t.Detect), comparison.Reference.Least(static t => t.Detect)));
        Assert.Equal(2, comparison.Ratio(static t => t.Detect));
        Assert.Null(comparison.Ratio(static t => t.Liveness));
        Assert.Equal("own, e, no liveness", comparison.Own.Words);
        var even = new SetComparison(Set("own", Times(2, 0), Times(9, 0)), Set("ref", Times(1, 4), Times(3, 4)));
        Assert.Equal(2.5, even.Ratio(static t => t.Detect));
    }

    private static ModelSet Set(string detector, params PipelineTimes[] rounds) => new(detector, "e", null, rounds);

    private static PipelineTimes Times(double detect, double liveness) => new(1, detect, 1, 0, 1, liveness, 1, 1);
}
