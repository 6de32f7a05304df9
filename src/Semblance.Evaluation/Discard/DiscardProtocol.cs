using Semblance.Evaluation.Lists;
using Semblance.Evaluation.Options;
using Semblance.Evaluation.Rates;
using Semblance.Evaluation.Samples;
using Semblance.Evaluation.Scoring;
using Semblance.Evaluation.Verification;

namespace Semblance.Evaluation.Discard;

/// <summary>
/// Shows what quality measures are worth (ISO/IEC 29794-1): the threshold of one FMR is fixed over all non-mated pairs, then mated
/// pairs are dropped, those of the worst quality first, and FNMR is read off at several shares.
/// </summary>
/// <remarks>
/// Pairs with a sample that has no face have no quality either; they are left out of the curves and counted apart. The FMR is that of
/// all non-mated pairs and is not measured anew after dropping.
/// </remarks>
public static class DiscardProtocol
{
    /// <summary>The shares of dropped pairs that figures are given for, rising from 0.</summary>
    public static IReadOnlyList<double> Shares { get; } = Array.AsReadOnly([0, 0.05, 0.1, 0.2, 0.3]);

    /// <summary>Makes a curve for each measure.</summary>
    /// <param name="name">What the report calls the data.</param>
    /// <param name="samples">The samples, those that failed to enrol included.</param>
    /// <param name="measures">At least one quality measure over these samples.</param>
    /// <param name="options">How; defaults when left out.</param>
    /// <param name="list">Its mated pairs are used; without it every two samples of each person. Non-mated are all pairs of two people either way: a list has too few.</param>
    /// <returns>The report.</returns>
    /// <exception cref="Semblance.Errors.SemblanceException">
    /// <see cref="Semblance.Errors.ErrorCode.InputListInvalid"/>: no measured mated pair, or too few non-mated ones for the FMR.
    /// <see cref="Semblance.Errors.ErrorCode.OptionOutOfRange"/>: an option is out of its range.
    /// </exception>
    public static DiscardReport Run(string name, SampleSet samples, IReadOnlyList<MeasuredQuality> measures, DiscardOptions? options = null, PairList? list = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(measures);
        if (measures.Count == 0)
            throw new ArgumentException("There is no measure.", nameof(measures));
        options ??= new DiscardOptions();
        OptionRanges.Check(options);
        var (threshold, nonMated) = Threshold(name, samples, options.FalseMatchRate);
        var mated = (list is null ? MatedScores.Of(samples) : MatedScores.Of(samples, list)).ToArray();
        return new DiscardReport
        {
            Name = name,
            FalseMatchRate = options.FalseMatchRate,
            Threshold = threshold,
            Subjects = samples.Subjects.Count,
            Samples = samples.Samples.Count,
            FailuresToEnrol = samples.FailuresToEnrol,
            NonMatedPairs = nonMated,
            MatedPairs = mated.Length,
            Results = Array.AsReadOnly(measures.Select(measure => Result(name, measure, samples, mated, threshold, options)).ToArray()),
            Seed = options.Seed,
            Resamples = options.Resamples,
        };
    }

    private static (double Threshold, long NonMated) Threshold(string name, SampleSet samples, double rate)
    {
        var counted = new FoldedHistograms(samples, new int[samples.Subjects.Count], folds: 1);
        CrossPairs.Visit(samples, counted);
        var total = counted.AllNonMated().Total;
        if (total * rate < RateLevels.FewestExpectedErrors * (1 - 1e-9))
            throw ListRefusal.Whole(name, FormattableString.Invariant($"its {total} non-mated pairs are too few for FMR {RateLevels.Key(rate)}"), "Give pictures of more people, or ask for a higher FMR.");
        var scores = CrossScores.Make(samples, counted, 2 * rate);
        return (new RateSweep(scores, [rate]).Run().Thresholds[0], total);
    }

    private static DiscardResult Result(
        string name, MeasuredQuality measure, SampleSet samples, (int First, int Second, double? Score)[] mated, double threshold, DiscardOptions options)
    {
        var measured = mated
            .Where(pair => measure.ScoreOfSample.ContainsKey(IdOf(pair.First)) && measure.ScoreOfSample.ContainsKey(IdOf(pair.Second)))
            .Select(pair => (Pair: new QualityPair(pair.Score, measure.ScoreOfSample[IdOf(pair.First)], measure.ScoreOfSample[IdOf(pair.Second)]), Subject: samples.SubjectOfSample[pair.First]))
            .ToArray();
        if (measured.Length == 0)
            throw ListRefusal.Whole(name, $"no mated pair has a score of '{measure.Name}'", "Give people with two samples or more in which a face is found.");
        var rated = new RatedPairs(measured.Select(m => (m.Pair.Quality, m.Pair.Misses(threshold), m.Subject)));
        return new DiscardResult(DiscardCurve.Make(measure.Name, measured.Select(m => m.Pair), threshold), Figures(rated, samples.Subjects.Count, measured.Length, options));

        string IdOf(int sample) => samples.Samples[sample].SampleId;
    }

    private static DiscardFigure[] Figures(RatedPairs rated, int subjects, int pairs, DiscardOptions options)
    {
        var rates = rated.Rates(Shares, [.. Enumerable.Repeat(1f, subjects)]);
        var resampled = new List<double[]>(options.Resamples);
        SubjectBootstrap.Run(subjects, options.Resamples, options.Seed, times => resampled.Add(rated.Rates(Shares, times)));
        // A resample may draw nobody who has a pair.
        resampled.RemoveAll(values => double.IsNaN(values[0]));
        return [.. Shares.Select((share, k) =>
        {
            (double Low, double High)? change = resampled.Count == 0 ? null : SubjectBootstrap.Middle(resampled.Select(values => values[k] - values[0]));
            return new DiscardFigure(
                share, SweptFigures.Widened(rates[k], resampled.Select(values => values[k]), pairs * (1 - share)), rates[k] - rates[0], change?.Low, change?.High);
        })];
    }
}
