using Semblance.Comparison;
using Semblance.Evaluation.Rates;

namespace Semblance.Evaluation.Presentation;

/// <summary>An error rate of presentations with two intervals: one that takes pictures as independent, one that takes groups of near-duplicates as the units.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Exact">The rate with the exact interval of Clopper and Pearson over pictures: too narrow where pictures are near-duplicates.</param>
/// <param name="ByGroup">The rate with the interval over groups: resampled, and, where no or every picture is an error, exact over the number of groups.</param>
/// <param name="Errors">Pictures classified wrongly.</param>
/// <param name="Trials">Pictures classified.</param>
/// <param name="Groups">Groups that they come from: the honest sample size.</param>
public sealed record PadRate(RateEstimate Exact, RateEstimate ByGroup, int Errors, int Trials, int Groups)
{
    /// <summary>The rate, 0..1.</summary>
    public double Value => Exact.Value;

    internal static PadRate Of(IReadOnlyList<(bool IsError, int Group)> trials, PresentationOptions options)
    {
        var errors = trials.Count(trial => trial.IsError);
        var groups = trials.Select(trial => trial.Group).Distinct().ToArray();
        var exact = BinomialInterval.ClopperPearson(errors, trials.Count);
        return new PadRate(exact, ByGroups(trials, groups, errors, exact.Value, options), errors, trials.Count, groups.Length);
    }

    private static RateEstimate ByGroups(IReadOnlyList<(bool IsError, int Group)> trials, int[] groups, int errors, double rate, PresentationOptions options)
    {
        // Where all agree, resamples agree too and would claim certainty.
        if (errors == 0 || errors == trials.Count)
            return BinomialInterval.ClopperPearson(errors == 0 ? 0 : groups.Length, groups.Length);
        var counts = groups.Select(group => (Errors: trials.Count(t => t.Group == group && t.IsError), Trials: trials.Count(t => t.Group == group))).ToArray();
        var rates = new List<double>(options.Resamples);
        SubjectBootstrap.Run(groups.Length, options.Resamples, options.Seed, times =>
            rates.Add(counts.Select((count, g) => (double)times[g] * count.Errors).Sum() / counts.Select((count, g) => (double)times[g] * count.Trials).Sum()));
        var (low, high) = SubjectBootstrap.Middle(rates);
        return new RateEstimate(rate, Math.Min(low, rate), Math.Max(high, rate));
    }
}
