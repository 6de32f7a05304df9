using Semblance.Comparison;
using Semblance.Errors;
using Semblance.Evaluation.Lists;
using Semblance.Evaluation.Options;
using Semblance.Evaluation.Rates;
using Semblance.Evaluation.Samples;
using Semblance.Evaluation.Scoring;
using Semblance.Models;

namespace Semblance.Evaluation.Calibrations;

/// <summary>Measures a <see cref="Calibration"/> on labelled samples, over all cross pairs.</summary>
/// <remarks>
/// <para>Every pair stays in, also those that look wrongly labelled: dropping high non-mated scores would make the rates
/// look better than they are. A mislabelled person raises the floor instead.</para>
/// <para>Intervals are exact binomial ones at the effective number of pairs (Korn and Graubard 1998), which comes from the
/// variance with people as units. The table ends where fewer than three effective false matches are left.</para>
/// </remarks>
public static class CalibrationMaker
{
    /// <summary>The FMR of the first row: below that score half of all strangers are, and nobody asks.</summary>
    private const double HighestRate = 0.5;

    private const string Protocol = "all cross pairs; intervals of 95 % from the two-way variance with people as units; failures to enrol left out";

    /// <summary>Measures a calibration.</summary>
    /// <param name="samples">People with their samples; the more people the lower the floor.</param>
    /// <param name="model">The model that made the vectors.</param>
    /// <param name="options">Name, date, fineness.</param>
    /// <returns>The calibration.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.InputListInvalid"/>: too few people for two rows of a table.
    /// <see cref="ErrorCode.OptionOutOfRange"/>: an option is out of its range.
    /// </exception>
    public static Calibration Make(SampleSet samples, ModelIdentity model, CalibrationOptions options)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(options);
        OptionRanges.Check(options);
        var counted = new FoldedHistograms(samples, new int[samples.Subjects.Count], 1);
        CrossPairs.Visit(samples, counted);
        var thresholds = Thresholds(counted.AllNonMated(), options.RowsPerDecade);
        var tally = new CalibrationTally(samples, thresholds);
        CrossPairs.Visit(samples, tally);
        var (points, effective) = Points(tally, thresholds, options.FewestFalseMatches);
        if (points.Count < 2)
            throw ListRefusal.Whole(options.Name, "so few people can't support two rows of a calibration", "Add people; a hundred are a start, thousands carry FMR 1e-5.");
        return new Calibration(model, Source(samples, tally, options, effective), points);
    }

    private static float[] Thresholds(ScoreHistogram histogram, int rowsPerDecade)
    {
        var thresholds = new SortedSet<float>();
        for (var k = 0; ; k++)
        {
            var count = histogram.Total * HighestRate * Math.Pow(10, -k / (double)rowsPerDecade);
            if (count < 1)
                return [.. thresholds];
            thresholds.Add((float)ScoreHistogram.EdgeOf(histogram.BinWithAtLeastAbove(count)));
        }
    }

    private static (List<CalibrationPoint> Points, double Effective) Points(CalibrationTally tally, float[] thresholds, long fewest)
    {
        var points = new List<CalibrationPoint>();
        var effective = 0.0;
        var matedPairs = tally.MatedPairsOf.Sum();
        for (var level = 0; level < thresholds.Length; level++)
        {
            var rate = tally.FalseMatches[level] / (double)tally.NonMatedPairs;
            if (rate is <= 0 or >= 1 || (points.Count > 0 && rate >= points[^1].FalseMatchRate.Value))
                continue;
            var trials = PairVariance.EffectiveNonMatedPairs(tally, level);
            if (rate * trials < Calibration.FewestFalseMatches || tally.FalseMatches[level] < fewest)
                break;
            effective = trials;
            var score = Math.Clamp(Math.Round((double)thresholds[level], 4), -1, 1);
            points.Add(new CalibrationPoint(score, BinomialInterval.OfShare(rate, trials), FalseNonMatchRate(tally, level, matedPairs)));
        }
        return (Monotone(points), effective);
    }

    private static RateEstimate? FalseNonMatchRate(CalibrationTally tally, int level, long pairs)
    {
        if (pairs == 0)
            return null;
        var misses = 0L;
        for (var s = 0; s < tally.MatedPairsOf.Length; s++)
            misses += tally.MissesOf[s, level];
        var rate = misses / (double)pairs;
        var trials = PairVariance.EffectiveMatedPairs(tally, level, rate, pairs);
        return BinomialInterval.OfShare(rate, trials);
    }

    /// <summary>Widens bounds that rise with the score, which is chance; rates themselves fall by construction.</summary>
    private static List<CalibrationPoint> Monotone(List<CalibrationPoint> points)
    {
        for (var k = 1; k < points.Count; k++)
        {
            var rate = points[k].FalseMatchRate;
            points[k] = points[k] with { FalseMatchRate = new RateEstimate(rate.Value, Math.Min(rate.Low, points[k - 1].FalseMatchRate.Low), rate.High) };
        }
        for (var k = points.Count - 2; k >= 0; k--)
        {
            var rate = points[k].FalseMatchRate;
            points[k] = points[k] with { FalseMatchRate = new RateEstimate(rate.Value, rate.Low, Math.Max(rate.High, points[k + 1].FalseMatchRate.High)) };
        }
        return points;
    }

    private static CalibrationSource Source(SampleSet samples, CalibrationTally tally, CalibrationOptions options, double effective) => new()
    {
        Name = options.Name,
        Population = options.Population,
        Date = options.Date,
        Protocol = Protocol,
        People = samples.SubjectOfRow.Distinct().Count(),
        Samples = samples.EnrolledCount,
        FailuresToEnrol = samples.FailuresToEnrol,
        MatedPairs = tally.MatedPairsOf.Sum(),
        NonMatedPairs = tally.NonMatedPairs,
        EffectiveNonMatedPairs = effective,
    };
}
