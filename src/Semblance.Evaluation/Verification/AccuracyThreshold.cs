using Semblance.Evaluation.Scoring;

namespace Semblance.Evaluation.Verification;

/// <summary>Finds the threshold with the most right decisions; among equals the middle of the widest range of scores that has it.</summary>
internal static class AccuracyThreshold
{
    /// <summary>For the pairs of a list: every pair counts the same. Pairs without a score are wrong at any threshold.</summary>
    public static double Best(IEnumerable<PairScore> pairs)
    {
        var sorted = pairs.Where(p => !p.Failed).OrderBy(p => p.Score).ToArray();
        // At a threshold below all scores every pair matches: right are the mated ones.
        var right = sorted.Count(p => p.Mated);
        var (best, bestWidth, threshold) = (-1, 0.0, 0.0);
        var below = -1.0;
        for (var k = 0; k <= sorted.Length; k++)
        {
            var above = k < sorted.Length ? Math.Clamp(sorted[k].Score, -1, 1) : 1;
            if (k == 0 || k == sorted.Length || sorted[k].Score != sorted[k - 1].Score)
            {
                if (right > best || (right == best && above - below > bestWidth))
                    (best, bestWidth, threshold) = (right, above - below, (below + above) / 2);
                below = above;
            }
            if (k < sorted.Length)
                right += sorted[k].Mated ? -1 : 1;
        }
        return threshold;
    }

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
