using Semblance.Comparison;
using Semblance.Errors;

namespace Semblance.Evaluation.Calibrations;

/// <summary>
/// One table out of several of the same model, each from other people: at every score the geometric mean of their rates. Sets of pictures differ in
/// how alike their people are, and their rates differ by factors, not by sums; the mean of the logarithms lies in their middle.
/// </summary>
public static class CalibrationBlend
{
    /// <summary>Blends tables.</summary>
    /// <param name="parts">Two or more calibrations of one model.</param>
    /// <param name="population">The people that the blend speaks for.</param>
    /// <returns>The blend, over the scores that all parts cover and at which its rate is one that the smallest part's data supports.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.CalibrationInvalid"/>: the parts are of different models, or cover fewer than two such scores.</exception>
    public static Calibration Of(IReadOnlyList<Calibration> parts, string population)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentOutOfRangeException.ThrowIfLessThan(parts.Count, 2, nameof(parts));
        var model = parts[0].Model;
        if (parts.Any(part => part.Model != model))
            throw new SemblanceException(ErrorCode.CalibrationInvalid, "The calibrations to blend are of different models.", "Blend tables of one model and mode.");
        var (first, last) = (parts.Max(part => part.Points[0].Score), parts.Min(part => part.Points[^1].Score));
        var scores = parts.SelectMany(part => part.Points).Select(point => point.Score).Where(score => score >= first && score <= last).Distinct().Order().ToArray();
        var source = Source(parts, population);
        // A part with more data pulls the mean below what the smallest part could have seen.
        var floor = Calibration.FewestFalseMatches / source.EffectiveNonMatedPairs;
        var points = scores.Select(score => Point(parts, new ComparisonScore(score, model))).Where(point => point.FalseMatchRate.Value >= floor).ToArray();
        if (points.Length < 2)
            throw new SemblanceException(ErrorCode.CalibrationInvalid, "The calibrations to blend cover no common scores at rates that all of them support.", "Blend tables whose rates overlap.");
        return new Calibration(model, source, points);
    }

    private static CalibrationPoint Point(IReadOnlyList<Calibration> parts, ComparisonScore score)
    {
        var rates = parts.Select(part => part.FalseMatchRateAt(score)).ToArray();
        var misses = parts.Select(part => part.FalseNonMatchRateAt(score)).OfType<RateEstimate>().ToArray();
        var falseMatches = new RateEstimate(Mean(rates, rate => rate.Value), Mean(rates, rate => rate.Low), Mean(rates, rate => rate.High));
        return new CalibrationPoint(score.Similarity, falseMatches, misses.Length == 0 ? null : Worst(misses));
    }

    private static double Mean(RateEstimate[] rates, Func<RateEstimate, double> part) => Math.Exp(rates.Average(rate => Math.Log(part(rate))));

    /// <summary>Mated pairs of the hardest part: there is no middle of what was missed.</summary>
    private static RateEstimate Worst(RateEstimate[] misses) => new(misses.Max(rate => rate.Value), misses.Max(rate => rate.Low), misses.Max(rate => rate.High));

    private static CalibrationSource Source(IReadOnlyList<Calibration> parts, string population)
    {
        var sources = parts.Select(part => part.Source).ToArray();
        return new CalibrationSource
        {
            Name = string.Join(" + ", sources.Select(source => source.Name)),
            Population = population,
            Date = sources.Max(source => source.Date)!,
            Protocol = $"geometric mean of the rates of {sources.Length} tables: " + string.Join("; ", sources.Select(source => source.Name).Zip(parts, (name, part) => $"{name} ({part.Id})")),
            People = sources.Sum(source => source.People),
            Samples = sources.Sum(source => source.Samples),
            FailuresToEnrol = sources.Sum(source => source.FailuresToEnrol),
            MatedPairs = sources.Sum(source => source.MatedPairs),
            NonMatedPairs = sources.Sum(source => source.NonMatedPairs),
            EffectiveNonMatedPairs = sources.Min(source => source.EffectiveNonMatedPairs),
        };
    }
}
