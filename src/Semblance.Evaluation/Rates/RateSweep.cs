using Semblance.Evaluation.Scoring;

namespace Semblance.Evaluation.Rates;

/// <summary>
/// Reads error rates off a score set in one walk from the highest score down. Each person may count any number of
/// times, which is how a resample of people is evaluated: a mated pair counts as often as its person, a non-mated
/// pair as often as the product of its two people.
/// </summary>
/// <remarks>
/// A pair matches when its score is at or above the threshold. The threshold for an FMR is the lowest one that keeps
/// it; nothing is interpolated, so the FMR is kept, not met. A mated pair without a score never matches.
/// </remarks>
internal sealed class RateSweep(ScoreSet scores, IReadOnlyList<double> risingLevels)
{
    private readonly float[] _ones = [.. Enumerable.Repeat(1f, scores.Subjects)];

    public SweepResult Run() => Run(_ones);

    public SweepResult Run(float[] timesOfSubject)
    {
        var state = new State(MatedTotal(timesOfSubject), NonMatedTotal(timesOfSubject), risingLevels.Count);
        var (m, n) = (0, 0);
        while ((m < scores.Mated.Length || n < scores.NonMated.Length) && !state.Done)
        {
            var score = Math.Max(m < scores.Mated.Length ? scores.Mated[m] : float.MinValue, n < scores.NonMated.Length ? scores.NonMated[n] : float.MinValue);
            double mated = 0, nonMated = 0;
            for (; n < scores.NonMated.Length && scores.NonMated[n] == score; n++)
                nonMated += TimesOfNonMated(timesOfSubject, n);
            for (; m < scores.Mated.Length && scores.Mated[m] == score; m++)
                mated += timesOfSubject[scores.MatedSubject[m]];
            state.Step(score, mated, nonMated, risingLevels);
        }
        return state.Finish();
    }

    private double TimesOfNonMated(float[] times, int pair) =>
        (double)times[scores.NonMatedFirst[pair]] * times[scores.NonMatedSecond[pair]] * (scores.NonMatedWeight?[pair] ?? 1);

    private double MatedTotal(float[] times)
    {
        var total = 0.0;
        foreach (var subject in scores.MatedSubject)
            total += times[subject];
        foreach (var subject in scores.FailedMatedSubject)
            total += times[subject];
        return total;
    }

    private double NonMatedTotal(float[] times)
    {
        double sum = 0, squares = 0;
        if (scores.SamplesPerSubject is { } samples)
        {
            for (var s = 0; s < samples.Length; s++)
            {
                var count = (double)times[s] * samples[s];
                sum += count;
                squares += count * count;
            }
            return ((sum * sum) - squares) / 2;
        }
        for (var pair = 0; pair < scores.NonMated.Length; pair++)
            sum += TimesOfNonMated(times, pair);
        return sum;
    }

    /// <summary>The walk so far: everything at or above the last score has matched.</summary>
    private sealed class State(double matedTotal, double nonMatedTotal, int levels)
    {
        private readonly double[] _tar = new double[levels];
        private readonly double[] _threshold = new double[levels];
        private int _level;
        private double _falseMatches;
        private double _trueMatches;
        private double _eer = double.NaN;

        public bool Done => _level == levels && !double.IsNaN(_eer);

        public void Step(float score, double mated, double nonMated, IReadOnlyList<double> rising)
        {
            // A billionth of slack: 1e-3 of 3000 comparisons is 3, whatever the last bit says.
            while (_level < levels && _falseMatches + nonMated > rising[_level] * nonMatedTotal * (1 + 1e-9))
            {
                _threshold[_level] = MathF.BitIncrement(score);
                _tar[_level++] = Share(_trueMatches, matedTotal);
            }
            var (fmrBefore, fnmrBefore) = (Share(_falseMatches, nonMatedTotal), 1 - Share(_trueMatches, matedTotal));
            _falseMatches += nonMated;
            _trueMatches += mated;
            var (fmr, fnmr) = (Share(_falseMatches, nonMatedTotal), 1 - Share(_trueMatches, matedTotal));
            // The crossing lies between two thresholds; the pair with the smaller sum is taken (Maio et al., FVC2000).
            if (double.IsNaN(_eer) && fmr >= fnmr)
                _eer = fmr + fnmr <= fmrBefore + fnmrBefore ? (fmr + fnmr) / 2 : (fmrBefore + fnmrBefore) / 2;
        }

        public SweepResult Finish()
        {
            for (; _level < levels; _level++)
                (_threshold[_level], _tar[_level]) = (-1, Share(_trueMatches, matedTotal));
            if (double.IsNaN(_eer))
                _eer = (Share(_falseMatches, nonMatedTotal) + 1 - Share(_trueMatches, matedTotal)) / 2;
            return new SweepResult(_eer, _tar, _threshold);
        }

        private static double Share(double part, double whole) => whole > 0 ? part / whole : 0;
    }
}
