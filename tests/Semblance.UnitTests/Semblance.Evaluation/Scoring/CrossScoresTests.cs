using Semblance.Evaluation.Samples;
using Semblance.Evaluation.Scoring;
using static Semblance.UnitTests.Evaluation.MadePeople;

namespace Semblance.UnitTests.Evaluation.Scoring;

public sealed class CrossScoresTests
{
    private static readonly SampleSet People =
        new(Make(50, p => (p % 4) + 1, 16, 0.7, 5).Select((s, k) => k % 13 == 4 ? Failed(s) : s));

    [Fact]
    public void The_tail_is_the_highest_scores_of_the_slow_twin()
    {
        var counted = new FoldedHistograms(People, new int[50], 1);
        CrossPairs.Visit(People, counted);
        var scores = CrossScores.Make(People, counted, 0.1);
        var (mated, nonMated) = SlowTwin();
        Assert.Equal(nonMated.Length, scores.NonMatedCount);
        Assert.True(scores.NonMated.Length >= nonMated.Length / 10 && scores.NonMated.Length < nonMated.Length / 8);
        Same(nonMated[..scores.NonMated.Length], scores.NonMated);
        Same(mated, scores.Mated);
    }

    [Fact]
    public void Pairs_with_a_failure_are_counted()
    {
        var counted = new FoldedHistograms(People, new int[50], 1);
        CrossPairs.Visit(People, counted);
        var scores = CrossScores.Make(People, counted, 1);
        var all = People.Samples;
        int mated = 0, nonMated = 0;
        for (var a = 0; a < all.Count; a++)
        {
            for (var b = a + 1; b < all.Count; b++)
            {
                if (!all[a].FailedToEnrol && !all[b].FailedToEnrol)
                    continue;
                if (string.Equals(all[a].Subject, all[b].Subject, StringComparison.Ordinal))
                    mated++;
                else
                    nonMated++;
            }
        }
        Assert.Equal(mated, scores.FailedMatedSubject.Length);
        Assert.Equal(nonMated, scores.FailedNonMated);
    }

    [Fact]
    public void A_long_tail_is_thinned_below_and_still_stands_for_all()
    {
        var counted = new FoldedHistograms(People, new int[50], 1);
        CrossPairs.Visit(People, counted);
        var scores = CrossScores.Make(People, counted, 1, mostKept: 1000);
        Assert.InRange(scores.NonMated.Length, 900, 1200);
        Assert.Equal(scores.NonMatedCount, scores.NonMatedWeight!.Sum(w => (double)w), 20.0);
        Assert.All(scores.NonMatedWeight![..450], w => Assert.Equal(1, w));
    }

    private static (float[] Mated, float[] NonMated) SlowTwin()
    {
        var rows = People.Samples.Where(s => !s.FailedToEnrol).ToArray();
        var (mated, nonMated) = (new List<float>(), new List<float>());
        for (var a = 0; a < rows.Length; a++)
        {
            for (var b = a + 1; b < rows.Length; b++)
                (string.Equals(rows[a].Subject, rows[b].Subject, StringComparison.Ordinal) ? mated : nonMated).Add((float)Dot(rows[a], rows[b]));
        }
        return ([.. mated.OrderDescending()], [.. nonMated.OrderDescending()]);
    }

    private static void Same(float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var k = 0; k < expected.Length; k++)
            Assert.Equal(expected[k], actual[k], 1e-5f);
    }
}
