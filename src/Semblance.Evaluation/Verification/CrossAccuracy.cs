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
    /// <param name="counted">The scores by fold.</param>
    /// <param name="compared">The share of pairs that have a score; the others count as wrong.</param>
    public static AccuracyResult Of(FoldedHistograms counted, double compared)
    {
        var (thresholds, accuracies, pairs) = (new List<double>(), new List<double>(), (Mated: 0L, NonMated: 0L));
        for (var fold = 0; fold < counted.Folds; fold++)
        {
            var tried = counted.Within(fold);
            // A fold of one person with one sample tries nothing: neither right nor wrong.
            if (tried.Mated.Total + tried.NonMated.Total == 0)
                continue;
            var (mated, nonMated) = counted.Without(fold);
            thresholds.Add(AccuracyThreshold.BestBalanced(mated, nonMated));
            accuracies.Add(AccuracyThreshold.Balanced(tried.Mated, tried.NonMated, thresholds[^1]) * compared);
            pairs = (pairs.Mated + tried.Mated.Total, pairs.NonMated + tried.NonMated.Total);
        }
        var error = SubjectBootstrap.Deviation(accuracies) / Math.Sqrt(accuracies.Count);
        return new AccuracyResult
        {
            Rate = Interval(accuracies.Average(), error, accuracies.Count, pairs.Mated, pairs.NonMated),
            StandardError = error,
            Threshold = thresholds.Average(),
            FoldThresholds = thresholds.AsReadOnly(),
            Protocol = string.Create(CultureInfo.InvariantCulture, $"{accuracies.Count} folds of people, threshold of highest balanced accuracy on the others"),
            SubjectDisjoint = true,
            Balanced = true,
        };
    }

    /// <summary>
    /// Student's interval over the folds, never narrower than the exact binomial one of the rarer kind of pairs: folds that agree, as they do
    /// where no error was seen, would claim certainty.
    /// </summary>
    private static RateEstimate Interval(double mean, double error, int folds, long mated, long nonMated)
    {
        var trials = mated == 0 || nonMated == 0 ? mated + nonMated : Math.Min(mated, nonMated);
        var exact = BinomialInterval.OfShare(mean, trials);
        var half = folds < 2 ? 0 : StudentInterval.HalfWidth(folds - 1) * error;
        return new RateEstimate(mean, Math.Max(0, Math.Min(exact.Low, mean - half)), Math.Min(1, Math.Max(exact.High, mean + half)));
    }
}
