using CsCheck;
using Semblance.Evaluation.Scoring;
using Semblance.Evaluation.Verification;

namespace Semblance.UnitTests.Evaluation.Verification;

public sealed class AccuracyThresholdTests
{
    [Fact]
    public void Lies_in_the_middle_of_the_gap_that_separates_both_kinds() =>
        Assert.Equal(0.4, AccuracyThreshold.Best([Pair(0.6, true), Pair(0.9, true), Pair(0.2, false), Pair(0.1, false)]), 1e-6);

    [Fact]
    public void Of_equally_good_gaps_takes_the_widest() =>
        // Three right decisions of four both between 0.2 and 0.3 and between 0.4 and 0.8.
        Assert.Equal(0.6, AccuracyThreshold.Best([Pair(0.2, false), Pair(0.3, true), Pair(0.4, false), Pair(0.8, true), Pair(0.1, false)]), 1e-6);

    [Fact]
    public void Failed_pairs_do_not_move_it() =>
        Assert.Equal(0.4, AccuracyThreshold.Best([Pair(0.6, true), Pair(double.NaN, true), Pair(0.2, false), Pair(double.NaN, false)]), 1e-6);

    [Fact]
    public void No_other_threshold_is_right_more_often() =>
        Gen.Select(Gen.Int[0, 10].Array[1, 20], Gen.Int[0, 10].Array[1, 20]).Sample((mated, nonMated) =>
        {
            PairScore[] pairs = [.. mated.Select(s => Pair((s / 20.0) + 0.1, true)), .. nonMated.Select(s => Pair(s / 20.0, false))];
            var best = Right(pairs, AccuracyThreshold.Best(pairs));
            for (var t = -0.025; t < 1; t += 0.05)
                Assert.True(Right(pairs, t) <= best);
        }, seed: "0000KuPpwOBj");

    [Fact]
    public void Balanced_one_weighs_both_kinds_the_same()
    {
        var (mated, nonMated) = (new ScoreHistogram(), new ScoreHistogram());
        mated.Add(0.5f);
        mated.Add(0.1f);
        for (var k = 0; k < 98; k++)
            nonMated.Add(0);
        nonMated.Add(0.2f);
        nonMated.Add(0.3f);
        // Between 0 and 0.1: mated 2 of 2, non-mated 98 of 100, so 0.99; above 0.3 it is 0.75.
        var threshold = AccuracyThreshold.BestBalanced(mated, nonMated);
        Assert.Equal(0.05, threshold, 2e-4);
        Assert.Equal(0.99, AccuracyThreshold.Balanced(mated, nonMated, threshold), 1e-12);
    }

    private static int Right(PairScore[] pairs, double threshold) => pairs.Count(p => p.Score >= threshold == p.Mated);

    private static PairScore Pair(double score, bool mated) => new((float)score, mated, 0, 0, 0);
}
