using Semblance.Comparison;
using Semblance.Errors;
using Semblance.Evaluation.Lists;
using Semblance.Evaluation.Options;
using Semblance.Evaluation.Rates;

namespace Semblance.Evaluation.Presentation;

/// <summary>
/// Measures presentation attack detection in the manner of ISO/IEC 30107-3: APCER for each species with the worst reported, BPCER, non-responses, and both
/// rates where BPCER is fixed.
/// </summary>
/// <remarks>
/// Rates are over all presentations with a face. A system that gives no answer for want of room answers fewer: <see cref="PresentationReport.Answered"/> has the rates over those.
/// </remarks>
public static class PresentationProtocol
{
    /// <summary>The rates of bona fide presentations called attacks at which attacks are counted.</summary>
    public static IReadOnlyList<double> Levels { get; } = Array.AsReadOnly([0.01, 0.05, 0.1]);

    /// <summary>Measures.</summary>
    /// <param name="name">What the report calls the system.</param>
    /// <param name="presentations">The presentations to report on.</param>
    /// <param name="options">Which threshold.</param>
    /// <param name="tuning">Other presentations, which choose thresholds; without them those of <paramref name="presentations"/> do, which flatters.</param>
    /// <returns>The report.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.InputListInvalid"/>: no attack or no bona fide presentation with a face. <see cref="ErrorCode.OptionOutOfRange"/>: an option is out of range.
    /// </exception>
    public static PresentationReport Run(string name, IReadOnlyList<ScoredPresentation> presentations, PresentationOptions options, IReadOnlyList<ScoredPresentation>? tuning = null)
    {
        ArgumentNullException.ThrowIfNull(presentations);
        ArgumentNullException.ThrowIfNull(options);
        OptionRanges.Check(options);
        var (trials, choosing) = (new PadTrials(presentations), new PadTrials(tuning ?? presentations));
        if (!trials.HasBoth || !choosing.HasBoth)
            throw ListRefusal.Whole(name, "in the pictures to measure or to choose the threshold on, no attack or no bona fide presentation shows a face", "Give pictures of both kinds, in both splits.");
        var threshold = Threshold(choosing, options, null);
        var answered = new PadTrials(presentations.Where(one => !one.IsTooTight));
        return new PresentationReport
        {
            Name = name,
            Figures = trials.At(threshold, options),
            ThresholdInterval = options.Threshold is null ? Spread(choosing, options, times => Threshold(choosing, options, times)) : null,
            IsTunedElsewhere = options.Threshold is not null || tuning is not null,
            Answered = answered.HasBoth ? answered.At(threshold, options) : null,
            AttackNonResponse = NonResponse.Of(presentations.Where(one => !one.Listed.IsBonaFide)),
            BonaFideNonResponse = NonResponse.Of(presentations.Where(one => one.Listed.IsBonaFide)),
            AtLevels = [.. Levels.Select(level => new PadFiguresAtRate(level, trials.At(choosing.ThresholdFor(level), options)))],
            EqualErrorRate = EqualErrors(trials, options),
            Curve = trials.Curve(),
        };
    }

    private static double Threshold(PadTrials trials, PresentationOptions options, IReadOnlyList<float>? times) =>
        options.Threshold ?? (options.BonaFideClassificationErrorRate is { } rate ? trials.ThresholdFor(rate, times) : trials.EqualErrors(times).Threshold);

    private static RateEstimate EqualErrors(PadTrials trials, PresentationOptions options)
    {
        var rate = trials.EqualErrors().Rate;
        var (low, high) = Spread(trials, options, times => trials.EqualErrors(times).Rate);
        return new RateEstimate(rate, Math.Min(low, rate), Math.Max(high, rate));
    }

    private static (double Low, double High) Spread(PadTrials trials, PresentationOptions options, Func<IReadOnlyList<float>, double> figure)
    {
        var figures = new List<double>(options.Resamples);
        SubjectBootstrap.Run(trials.Groups, options.Resamples, options.Seed, times => figures.Add(figure(times)));
        return SubjectBootstrap.Middle(figures);
    }
}
