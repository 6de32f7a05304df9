using Semblance.Comparison;
using Semblance.Errors;
using Semblance.Evaluation.Lists;
using Semblance.Evaluation.Rates;
using Semblance.Evaluation.Samples;
using Semblance.Evaluation.Scoring;

namespace Semblance.Evaluation.Calibrations;

/// <summary>Holds a calibration against people that it was not made from: are its error rates what it says?</summary>
public static class CalibrationCheck
{
    /// <summary>Compares all cross pairs of the samples at the calibration's thresholds.</summary>
    /// <param name="name">What messages call the samples.</param>
    /// <param name="samples">Labelled samples of the calibration's model, of other people than its own.</param>
    /// <param name="calibration">The calibration.</param>
    /// <param name="falseMatchRates">The FMRs to check, each within the calibration's floor and ceiling.</param>
    /// <returns>One row for each rate, in the given order.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.InputListInvalid"/>: fewer than two people. <see cref="ErrorCode.CalibrationUnsupported"/>: a rate outside of what the calibration supports.
    /// </exception>
    public static IReadOnlyList<CalibrationClaim> Run(string name, SampleSet samples, Calibration calibration, IReadOnlyList<double> falseMatchRates)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(calibration);
        ArgumentNullException.ThrowIfNull(falseMatchRates);
        var thresholds = falseMatchRates.Select(rate => DecisionThreshold.ForFmr(calibration, rate).Score.Similarity).ToArray();
        var rising = thresholds.Select(threshold => (float)threshold).Distinct().Order().ToArray();
        var tally = new CalibrationTally(samples, rising);
        if (tally.NonMatedPairs == 0)
            throw ListRefusal.Whole(name, "it has fewer than two people whose samples enrol", "Give a folder per person, of two people or more.");
        CrossPairs.Visit(samples, tally);
        return [.. thresholds.Select((threshold, i) => Claim(tally, falseMatchRates[i], threshold, Array.BinarySearch(rising, (float)threshold)))];
    }

    private static CalibrationClaim Claim(CalibrationTally tally, double claimed, double threshold, int level)
    {
        var rate = tally.FalseMatches[level] / (double)tally.NonMatedPairs;
        var measured = BinomialInterval.OfShare(rate, PairVariance.EffectiveNonMatedPairs(tally, level));
        return new CalibrationClaim(claimed, threshold, measured, Misses(tally, level), tally.FalseMatches[level], tally.NonMatedPairs);
    }

    private static RateEstimate? Misses(CalibrationTally tally, int level)
    {
        var pairs = tally.MatedPairsOf.Sum();
        if (pairs == 0)
            return null;
        var rate = Enumerable.Range(0, tally.MatedPairsOf.Length).Sum(subject => tally.MissesOf[subject, level]) / (double)pairs;
        return BinomialInterval.OfShare(rate, PairVariance.EffectiveMatedPairs(tally, level, rate, pairs));
    }
}
