using System.Globalization;
using Semblance.Comparison;
using Semblance.Evaluation.Rates;
using Semblance.Evaluation.Scoring;

namespace Semblance.Evaluation.Verification;

/// <summary>
/// Accuracy over all cross pairs, of which nearly all are non-mated, so both kinds are made to weigh the same. People
/// are dealt to folds; a fold is tried with the pairs within it and the threshold of the pairs without it.
/// </summary>
internal static class CrossAccuracy
{
    /// <summary>Half the width of a 95 % interval in standard errors, for ten folds (Student's t, nine degrees of freedom).</summary>
    private const double HalfWidth = 2.262;

    /// <param name="counted">The scores by fold.</param>
    /// <param name="compared">The share of pairs that have a score; the others count as wrong.</param>
    public static AccuracyResult Of(FoldedHistograms counted, double compared)
    {
        var thresholds = new double[counted.Folds];
        var accuracies = new double[counted.Folds];
        for (var fold = 0; fold < counted.Folds; fold++)
        {
            var (mated, nonMated) = counted.Without(fold);
            thresholds[fold] = AccuracyThreshold.BestBalanced(mated, nonMated);
            (mated, nonMated) = counted.Within(fold);
            accuracies[fold] = AccuracyThreshold.Balanced(mated, nonMated, thresholds[fold]) * compared;
        }
        var (mean, error) = (accuracies.Average(), SubjectBootstrap.Deviation(accuracies) / Math.Sqrt(counted.Folds));
        return new AccuracyResult
        {
            Rate = new RateEstimate(mean, Math.Max(0, mean - (HalfWidth * error)), Math.Min(1, mean + (HalfWidth * error))),
            StandardError = error,
            Threshold = thresholds.Average(),
            FoldThresholds = Array.AsReadOnly(thresholds),
            Protocol = string.Create(CultureInfo.InvariantCulture, $"{counted.Folds} folds of people, threshold of highest balanced accuracy on the others"),
            SubjectDisjoint = true,
            Balanced = true,
        };
    }
}
