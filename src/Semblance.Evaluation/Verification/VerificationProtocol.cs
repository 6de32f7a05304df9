using Semblance.Errors;
using Semblance.Evaluation.Lists;
using Semblance.Evaluation.Options;
using Semblance.Evaluation.Rates;
using Semblance.Evaluation.Samples;
using Semblance.Evaluation.Scoring;

namespace Semblance.Evaluation.Verification;

/// <summary>One-to-one evaluation (ISO/IEC 19795-1, technology evaluation of comparisons).</summary>
/// <remarks>
/// A pair with a failure to enrol is a wrong decision in the accuracy and a non-match in the true accept rates; as a
/// non-mated pair it is in no FMR, because no comparison took place.
/// </remarks>
public static class VerificationProtocol
{
    /// <summary>The part of non-mated scores that an all-pairs run keeps at least: enough for FMR 1e-1.</summary>
    private const double KeptRate = 0.12;

    /// <summary>Evaluates a list of pairs.</summary>
    /// <param name="list">The pairs.</param>
    /// <param name="samples">All samples that the lists name, those that failed included.</param>
    /// <param name="options">How; defaults when left out.</param>
    /// <param name="trainList">Where the threshold is chosen; without it by cross-validation over the list's folds, or over folds made here.</param>
    /// <returns>The report.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.InputListInvalid"/>: a list lacks mated or non-mated pairs.
    /// <see cref="ErrorCode.OptionOutOfRange"/>: an option is out of its range.
    /// </exception>
    /// <exception cref="ArgumentException">A sample of a list is not in the set.</exception>
    public static VerificationReport Run(PairList list, SampleSet samples, VerificationOptions? options = null, PairList? trainList = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(samples);
        options = Checked(options);
        RequireBothKinds(list.Name, list.Pairs.Count(p => p.Mated), list.Pairs.Count(p => !p.Mated));
        var pairs = ListScores.Compare(list, samples);
        var scores = ListScores.ToSet(pairs, samples.Subjects.Count);
        var accuracy = trainList is null
            ? CrossValidated(list, pairs, scores.Subjects, options)
            : ListAccuracy.Trained(pairs, ListScores.Compare(trainList, samples), trainList.Name, scores.Subjects, options);
        var named = list.Pairs.SelectMany(p => (string[])[p.First, p.Second]).Distinct(StringComparer.Ordinal).Select(samples.IndexOf).ToArray();
        return Report(
            list.Name, scores, accuracy, options, named.Select(s => samples.SubjectOfSample[s]).Distinct().Count(),
            named.Length, named.Count(s => samples.RowOf(s) < 0));
    }

    /// <summary>Evaluates all cross pairs of a set: every two samples of one person, and every two of two people.</summary>
    /// <param name="name">What the report calls the set.</param>
    /// <param name="samples">The samples, those that failed included.</param>
    /// <param name="options">How; defaults when left out.</param>
    /// <returns>The report; its accuracy is balanced, see <see cref="AccuracyResult.Balanced"/>.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.InputListInvalid"/>: no person has two samples, or there is one person only.
    /// <see cref="ErrorCode.OptionOutOfRange"/>: an option is out of its range.
    /// </exception>
    public static VerificationReport RunAllPairs(string name, SampleSet samples, VerificationOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(samples);
        options = Checked(options);
        var folds = Math.Max(2, Math.Min(options.Folds, samples.Subjects.Count / 2));
        var counted = new FoldedHistograms(samples, Folds.OfSubjects(samples.Subjects.Count, folds, options.Seed), folds);
        CrossPairs.Visit(samples, counted);
        var nonMated = counted.AllNonMated();
        RequireBothKinds(name, counted.MatedScores.Count, nonMated.Total);
        var scores = CrossScores.Make(samples, counted, Math.Max(KeptRate, 2 * RoughEqualErrorRate(counted, nonMated)));
        var pairs = scores.MatedCount + scores.NonMatedCount + scores.FailedNonMated;
        var compared = (scores.Mated.Length + scores.NonMatedCount) / (double)pairs;
        return Report(
            name, scores, CrossAccuracy.Of(counted, compared), options, samples.Subjects.Count, samples.Samples.Count, samples.FailuresToEnrol);
    }

    private static VerificationReport Report(
        string name, ScoreSet scores, AccuracyResult accuracy, VerificationOptions options, int subjects, int samples, int failures)
    {
        RequireBothKinds(name, scores.Mated.Length, scores.NonMatedCount);
        var figures = SweptFigures.Of(scores, options);
        return new VerificationReport
        {
            Name = name,
            Subjects = subjects,
            Samples = samples,
            FailuresToEnrol = failures,
            MatedPairs = scores.MatedCount,
            NonMatedPairs = scores.NonMatedCount + scores.FailedNonMated,
            FailedPairs = scores.FailedMatedSubject.Length + scores.FailedNonMated,
            Accuracy = accuracy,
            EqualErrorRate = figures.EqualErrorRate,
            TrueAcceptRates = figures.TrueAcceptRates,
            Det = DetCurveMaker.Make(name, scores),
            Seed = options.Seed,
            Resamples = options.Resamples,
        };
    }

    private static AccuracyResult CrossValidated(PairList list, PairScore[] pairs, int subjects, VerificationOptions options)
    {
        if (list.Folds > 1)
            return ListAccuracy.CrossValidated(pairs, list.Folds, null, subjects, options);
        var rarer = Math.Min(pairs.Count(p => p.Mated), pairs.Count(p => !p.Mated));
        var folds = Math.Max(2, Math.Min(options.Folds, rarer));
        var (foldOfPair, disjoint) = Folds.OfPairs(pairs, subjects, folds, options.Seed);
        var dealt = pairs.Select((p, k) => p with { Fold = foldOfPair[k] }).ToArray();
        return ListAccuracy.CrossValidated(dealt, folds, disjoint, subjects, options);
    }

    /// <summary>The equal error rate to within a bin: how far down the non-mated scores are needed.</summary>
    private static double RoughEqualErrorRate(FoldedHistograms counted, ScoreHistogram nonMated)
    {
        var mated = new ScoreHistogram();
        foreach (var (score, _) in counted.MatedScores)
            mated.Add(score);
        var (matedBelow, nonMatedAbove) = (0L, nonMated.Total);
        var bin = 0;
        for (; bin < ScoreHistogram.Bins && nonMatedAbove * (double)mated.Total > matedBelow * (double)nonMated.Total; bin++)
        {
            matedBelow += mated[bin];
            nonMatedAbove -= nonMated[bin];
        }
        return Math.Max(nonMatedAbove / (double)nonMated.Total, matedBelow / (double)mated.Total);
    }

    private static VerificationOptions Checked(VerificationOptions? options)
    {
        options ??= new VerificationOptions();
        OptionRanges.Check(options);
        return options;
    }

    private static void RequireBothKinds(string name, long mated, long nonMated)
    {
        if (mated == 0 || nonMated == 0)
            throw ListRefusal.Whole(name, mated == 0 ? "no mated pair could be compared" : "no non-mated pair could be compared", "Give people with two samples or more that enrol, and two people or more.");
    }
}
