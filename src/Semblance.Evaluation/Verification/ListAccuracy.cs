using System.Globalization;
using Semblance.Evaluation.Rates;
using Semblance.Evaluation.Scoring;

namespace Semblance.Evaluation.Verification;

/// <summary>Accuracy on a list: the threshold comes from a training list or from the other folds.</summary>
internal static class ListAccuracy
{
    public static AccuracyResult Trained(PairScore[] test, PairScore[] train, string trainName, int subjects, VerificationOptions options)
    {
        var threshold = AccuracyThreshold.Best(train);
        var right = Array.ConvertAll(test, p => IsRight(p, threshold));
        var trained = train.SelectMany(p => (int[])[p.First, p.Second]).ToHashSet();
        var resampled = Resampled(test, right, subjects, options);
        return new AccuracyResult
        {
            Rate = SweptFigures.Widened(Share(right), resampled, test.Length),
            StandardError = SubjectBootstrap.Deviation(resampled),
            Threshold = threshold,
            FoldThresholds = [],
            Protocol = $"threshold of highest accuracy on '{trainName}'",
            SubjectDisjoint = !test.Any(p => trained.Contains(p.First) || trained.Contains(p.Second)),
        };
    }

    public static AccuracyResult CrossValidated(PairScore[] pairs, int folds, bool? disjoint, int subjects, VerificationOptions options)
    {
        var thresholds = new double[folds];
        var right = new bool[pairs.Length];
        var accuracies = new double[folds];
        for (var fold = 0; fold < folds; fold++)
        {
            thresholds[fold] = AccuracyThreshold.Best(pairs.Where(p => p.Fold != fold));
            for (var k = 0; k < pairs.Length; k++)
                right[k] = pairs[k].Fold == fold ? IsRight(pairs[k], thresholds[fold]) : right[k];
            accuracies[fold] = Share([.. right.Where((_, k) => pairs[k].Fold == fold)]);
        }
        return new AccuracyResult
        {
            Rate = SweptFigures.Widened(accuracies.Average(), Resampled(pairs, right, subjects, options), pairs.Length),
            StandardError = SubjectBootstrap.Deviation(accuracies) / Math.Sqrt(folds),
            Threshold = thresholds.Average(),
            FoldThresholds = Array.AsReadOnly(thresholds),
            Protocol = string.Create(CultureInfo.InvariantCulture, $"{folds} folds{(disjoint is null ? " of the list" : "")}, threshold of highest accuracy on the others"),
            SubjectDisjoint = disjoint,
        };
    }

    private static bool IsRight(PairScore pair, double threshold) => !pair.Failed && pair.Score >= threshold == pair.Mated;

    private static double Share(bool[] right) => right.Count(r => r) / (double)Math.Max(1, right.Length);

    private static List<double> Resampled(PairScore[] pairs, bool[] right, int subjects, VerificationOptions options)
    {
        var shares = new List<double>(options.Resamples);
        SubjectBootstrap.Run(subjects, options.Resamples, options.Seed, times =>
        {
            double all = 0, good = 0;
            for (var k = 0; k < pairs.Length; k++)
            {
                var weight = pairs[k].Mated ? times[pairs[k].First] : times[pairs[k].First] * times[pairs[k].Second];
                all += weight;
                good += right[k] ? weight : 0;
            }
            if (all > 0)
                shares.Add(good / all);
        });
        return shares;
    }
}
