using Semblance.Cli.Benching.Search.Made;

namespace Semblance.UnitTests.Cli.Benching.Search.Made;

public sealed class RowDrawsTests
{
    [Fact]
    public void Seed_purpose_and_row_each_make_other_draws_and_the_same_three_the_same()
    {
        Assert.Equal(Of(1, 1, 1), Of(1, 1, 1));
        Assert.NotEqual(Of(1, 1, 1), Of(2, 1, 1));
        Assert.NotEqual(Of(1, 1, 1), Of(1, 2, 1));
        Assert.NotEqual(Of(1, 1, 1), Of(1, 1, 2));
    }

    [Fact]
    public void Rows_next_to_each_other_are_independent()
    {
        // 200 correlations of 512 draws: of independent ones the standard deviation is 0.044, five of which none exceeds.
        Assert.All(Enumerable.Range(0, 200), static row => Assert.InRange(FloatDot.Of(Of(7, 1, row), Of(7, 1, row + 1)) / 512, -0.22f, 0.22f));
    }

    [Fact]
    public void Numbers_below_a_count_reach_all_of_them()
    {
        var draws = new RowDraws(3, 1, 0);
        Assert.Equal([0, 1, 2], Enumerable.Range(0, 50).Select(_ => draws.Below(3)).Distinct().Order());
    }

    private static float[] Of(long seed, int purpose, int row)
    {
        var normals = new float[512];
        new RowDraws(seed, purpose, row).Fill(normals);
        return normals;
    }
}
