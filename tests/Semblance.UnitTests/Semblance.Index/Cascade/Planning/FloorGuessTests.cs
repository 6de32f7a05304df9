using Semblance.Index.Cascade.Planning;

namespace Semblance.UnitTests.Index.Cascade.Planning;

public sealed class FloorGuessTests
{
    [Theory]
    [InlineData(1_000_000, 1)]
    [InlineData(1_000_000, 10)]
    [InlineData(100_000, 100)]
    public void Of_normal_scores_more_lie_above_than_were_asked_for_and_not_many_more(int rows, int most)
    {
        var random = new Random(most);
        var scores = new float[rows];
        for (var at = 0; at < rows; at++)
            scores[at] = (float)(0.02 + (0.045 * Normal(random)));
        var guess = FloorGuess.Of(scores.AsSpan(0, FloorGuess.Sample), rows, most);
        Assert.InRange(scores.Count(score => score >= guess), most, 20 + (5 * most));
    }

    [Fact]
    public void There_is_no_guess_where_a_large_part_is_asked_for_or_few_scores_are_known()
    {
        Assert.Equal(float.NegativeInfinity, FloorGuess.Of(new float[FloorGuess.Sample], 20_000, 1_000));
        Assert.Equal(float.NegativeInfinity, FloorGuess.Of(new float[(FloorGuess.Sample / 2) - 1], 1_000_000, 1));
        Assert.Equal(0, FloorGuess.Of(new float[FloorGuess.Sample], 1_000_000, 1));
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
