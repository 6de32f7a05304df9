using CsCheck;
using Semblance.Evaluation.Rates;
using Semblance.Evaluation.Scoring;

namespace Semblance.UnitTests.Evaluation.Rates;

public sealed class RateSweepTests
{
    [Fact]
    public void Worked_example_by_hand()
    {
        // Mated 0.9 0.8 0.6 0.3; non-mated 0.7 0.5 0.4 0.2 0.1. One false match in five is FMR 0.2.
        var set = Set([0.9f, 0.8f, 0.6f, 0.3f], [0.7f, 0.5f, 0.4f, 0.2f, 0.1f]);
        var result = new RateSweep(set, [0.1, 0.2, 0.4]).Run();
        // FMR 0.1 allows none of five: above 0.7 stand 0.9 and 0.8. FMR 0.2 allows the 0.7: above 0.5 stand three.
        Assert.Equal([0.5, 0.75, 0.75], result.TrueAcceptRates);
        Assert.True(result.Thresholds[0] > 0.7f && result.Thresholds[0] < 0.7001);
        Assert.True(result.Thresholds[1] > 0.5f && result.Thresholds[1] < 0.5001);
        // Down to 0.5 rates are FMR 0.4, FNMR 0.25; down to 0.6 they are 0.2 and 0.25: the smaller sum gives 0.225.
        Assert.Equal(0.225, result.EqualErrorRate, 1e-12);
    }

    [Fact]
    public void A_failed_mated_pair_is_a_miss()
    {
        var set = Set([0.9f, 0.8f, 0.7f], [0.1f, 0.2f], failedMated: 1);
        var result = new RateSweep(set, [0.1]).Run();
        Assert.Equal(0.75, result.TrueAcceptRates[0]);
    }

    [Fact]
    public void Scores_that_tie_match_together()
    {
        var set = Set([0.5f, 0.5f], [0.5f, 0.1f, 0.1f, 0.1f]);
        var result = new RateSweep(set, [0.1, 0.25]).Run();
        Assert.Equal([0, 1], result.TrueAcceptRates);
    }

    [Fact]
    public void Agrees_with_the_slow_twin() =>
        Gen.Select(Gen.Int[0, 20].Array[1, 30], Gen.Int[0, 20].Array[10, 60], Gen.Int[0, 3]).Sample((mated, nonMated, failed) =>
        {
            var m = Array.ConvertAll(mated, s => s / 20f);
            var n = Array.ConvertAll(nonMated, s => s / 20f);
            double[] levels = [0.02, 0.1, 0.3];
            var result = new RateSweep(Set(m, n, failed), levels).Run();
            for (var k = 0; k < levels.Length; k++)
                Assert.Equal(SlowTrueAcceptRate(m, n, failed, levels[k]), result.TrueAcceptRates[k], 1e-12);
            Assert.Equal(SlowEqualErrorRate(m, n, failed), result.EqualErrorRate, 1e-12);
        }, seed: "0000KuPpwOBj");

    [Fact]
    public void Drawing_a_person_twice_is_the_same_as_having_their_pairs_twice()
    {
        // Person 0: mated 0.9; person 1: mated 0.3; person 2: none. Non-mated 0-1: 0.6, 0-2: 0.4, 1-2: 0.2.
        var set = new ScoreSet
        {
            Mated = [0.9f, 0.3f],
            MatedSubject = [0, 1],
            FailedMatedSubject = [],
            NonMated = [0.6f, 0.4f, 0.2f],
            NonMatedFirst = [0, 0, 1],
            NonMatedSecond = [1, 2, 2],
            NonMatedCount = 3,
            FailedNonMated = 0,
            Subjects = 3,
        };
        // Persons 0 twice, 1 once, 2 never: mated 0.9 0.9 0.3, non-mated 0.6 0.6.
        var drawn = new RateSweep(set, [0.1]).Run([2, 1, 0]);
        var plain = new RateSweep(Set([0.9f, 0.9f, 0.3f], [0.6f, 0.6f]), [0.1]).Run();
        Assert.Equal(plain.TrueAcceptRates, drawn.TrueAcceptRates);
        Assert.Equal(plain.EqualErrorRate, drawn.EqualErrorRate);
    }

    internal static ScoreSet Set(float[] mated, float[] nonMated, int failedMated = 0) => new()
    {
        Mated = [.. mated.OrderDescending()],
        MatedSubject = new int[mated.Length],
        FailedMatedSubject = new int[failedMated],
        NonMated = [.. nonMated.OrderDescending()],
        NonMatedFirst = new int[nonMated.Length],
        NonMatedSecond = new int[nonMated.Length],
        NonMatedCount = nonMated.Length,
        FailedNonMated = 0,
        Subjects = 1,
    };

    private static double SlowTrueAcceptRate(float[] mated, float[] nonMated, int failed, double level)
    {
        var thresholds = mated.Concat(nonMated).Select(MathF.BitIncrement).Append(-1);
        var best = thresholds.Where(t => nonMated.Count(s => s >= t) <= level * nonMated.Length * (1 + 1e-9)).Min();
        return mated.Count(s => s >= best) / (double)(mated.Length + failed);
    }

    private static double SlowEqualErrorRate(float[] mated, float[] nonMated, int failed)
    {
        var states = mated.Concat(nonMated).Distinct().OrderDescending()
            .Select(t => (Fmr: nonMated.Count(s => s >= t) / (double)nonMated.Length, Fnmr: 1 - (mated.Count(s => s >= t) / (double)(mated.Length + failed))))
            .Prepend((Fmr: 0, Fnmr: 1)).ToList();
        var first = states.FindIndex(s => s.Fmr >= s.Fnmr);
        var (at, before) = (states[first], states[first - 1]);
        var nearer = at.Fmr + at.Fnmr <= before.Fmr + before.Fnmr ? at : before;
        return (nearer.Fmr + nearer.Fnmr) / 2;
    }
}
