using Semblance.Evaluation.Tracking;

namespace Semblance.UnitTests.Evaluation.Tracking;

public sealed class LargestAssignmentTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(5, 2)]
    [InlineData(4, 4)]
    [InlineData(6, 6)]
    [InlineData(6, 3)]
    [InlineData(3, 7)]
    public void No_permutation_has_a_larger_sum(int rows, int columns)
    {
        var random = new Random((rows * 10) + columns);
        for (var trial = 0; trial < 60; trial++)
        {
            // Whole numbers, many of them equal and many 0, so that ties and empty pairs are common.
            var gains = new double[rows, columns];
            for (var r = 0; r < rows; r++)
                for (var c = 0; c < columns; c++)
                    gains[r, c] = Math.Max(0, random.Next(-4, trial % 2 == 0 ? 4 : 30));
            var found = LargestAssignment.Solve(gains);
            Assert.All(found.Where(c => c >= 0).CountBy(c => c), pair => Assert.Equal(1, pair.Value));
            Assert.All(found.Index().Where(pair => pair.Item >= 0), pair => Assert.True(gains[pair.Index, pair.Item] > 0));
            Assert.Equal(Best(gains, 0, 0), found.Index().Where(pair => pair.Item >= 0).Sum(pair => gains[pair.Index, pair.Item]));
        }
    }

    [Fact]
    public void Without_rows_or_columns_nothing_is_assigned()
    {
        Assert.Empty(LargestAssignment.Solve(new double[0, 3]));
        Assert.Equal([-1, -1], LargestAssignment.Solve(new double[2, 0]));
    }

    /// <summary>The largest sum, by trying every way.</summary>
    private static double Best(double[,] gains, int row, int taken)
    {
        if (row == gains.GetLength(0))
            return 0;
        var best = Best(gains, row + 1, taken);
        for (var c = 0; c < gains.GetLength(1); c++)
        {
            if ((taken & (1 << c)) == 0)
                best = Math.Max(best, gains[row, c] + Best(gains, row + 1, taken | (1 << c)));
        }

        return best;
    }
}
