using Semblance.Evaluation.Scoring;

namespace Semblance.Evaluation.Verification;

/// <summary>Finds the threshold with the most right decisions.</summary>
internal static class AccuracyThreshold
{
    private const int CoarseSteps = 200;
    private const int FineSteps = 50;

    /// <summary>
    /// For the pairs of a list: the threshold with the fewest expected errors when both kinds of scores are smoothed. The raw count has long flat
    /// stretches and jumps; its best stretch depends on single pairs. Pairs without a score are wrong at any threshold.
    /// </summary>
    public static double Best(IEnumerable<PairScore> pairs)
    {
        var compared = pairs.Where(p => !p.Failed).ToArray();
        var mated = new SmoothedError(compared.Where(p => p.Mated).Select(p => (double)p.Score));
        var nonMated = new SmoothedError(compared.Where(p => !p.Mated).Select(p => (double)p.Score));
        double Errors(double threshold) => mated.Below(threshold) + nonMated.Above(threshold);
        return LeastOn(LeastOn(0, 1, CoarseSteps, Errors), 1.0 / CoarseSteps, FineSteps, Errors);
    }

    /// <summary>The place with the least value on a grid around a middle.</summary>
    private static double LeastOn(double middle, double reach, int steps, Func<double, double> value) =>
        Enumerable.Range(-steps, (2 * steps) + 1).Select(step => middle + (reach * step / steps)).MinBy(value);

    /// <summary>For counted scores: mated and non-mated pairs weigh the same as a whole, however many there are.</summary>
    public static double BestBalanced(ScoreHistogram mated, ScoreHistogram nonMated)
    {
        var (matedBelow, nonMatedBelow) = (0L, 0L);
        var (best, bestLength, threshold) = (-1.0, 0, 0.0);
        var (current, start) = (double.NaN, 0);
        for (var bin = 0; bin <= ScoreHistogram.Bins; bin++)
        {
            var accuracy = bin == ScoreHistogram.Bins ? -1 : Balanced(mated.Total - matedBelow, mated.Total, nonMatedBelow, nonMated.Total);
            if (accuracy != current)
            {
                if (current > best || (current == best && bin - start > bestLength))
                    (best, bestLength, threshold) = (current, bin - start, (ScoreHistogram.EdgeOf(start) + ScoreHistogram.EdgeOf(bin - 1)) / 2);
                (current, start) = (accuracy, bin);
            }
            if (bin < ScoreHistogram.Bins)
                (matedBelow, nonMatedBelow) = (matedBelow + mated[bin], nonMatedBelow + nonMated[bin]);
        }
        return threshold;
    }

    /// <summary>The balanced accuracy of counted scores at a threshold, which is taken to its bin's lower edge.</summary>
    public static double Balanced(ScoreHistogram mated, ScoreHistogram nonMated, double threshold)
    {
        var first = ScoreHistogram.BinOf((float)threshold);
        var (matedAbove, nonMatedBelow) = (0L, 0L);
        for (var bin = 0; bin < ScoreHistogram.Bins; bin++)
        {
            matedAbove += bin >= first ? mated[bin] : 0;
            nonMatedBelow += bin < first ? nonMated[bin] : 0;
        }
        return Balanced(matedAbove, mated.Total, nonMatedBelow, nonMated.Total);
    }

    // A kind without pairs has nothing to be wrong about, so the other kind alone counts.
    private static double Balanced(long matedRight, long mated, long nonMatedRight, long nonMated)
    {
        if (mated == 0 || nonMated == 0)
            return mated == 0 ? nonMatedRight / (double)Math.Max(1, nonMated) : matedRight / (double)mated;
        return ((matedRight / (double)mated) + (nonMatedRight / (double)nonMated)) / 2;
    }
}
