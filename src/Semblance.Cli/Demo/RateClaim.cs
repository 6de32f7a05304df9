using Semblance.Comparison;
using Semblance.Evaluation.Rates;

namespace Semblance.Cli.Demo;

/// <summary>Holds what a calibration claims about strangers against what the demo's strangers did.</summary>
internal static class RateClaim
{
    /// <summary>What to say when more strangers were taken for somebody than was claimed; <see langword="null"/> where chance may explain it.</summary>
    public static string? Broken(IReadOnlyList<DemoSearch> searches, DecisionThreshold threshold)
    {
        var strangers = searches.Where(search => !search.IsEnrolled && search.Answer is not null).ToArray();
        var found = strangers.Where(search => search.Verdict == DemoVerdict.Wrong).ToArray();
        var claimed = threshold.FalsePositiveIdentificationRate!.Value;
        return found.Length == 0 || MayBeChance(People(found), People(strangers), claimed, (double)strangers.Length / People(strangers))
            ? null
            : FormattableString.Invariant($"Of {strangers.Length} strangers' pictures {found.Length} were taken for somebody, {RateEstimate.Scientific((double)found.Length / strangers.Length)} where {RateEstimate.Scientific(claimed)} was claimed: the calibration does not hold for these people or pictures. Choose one that does with --population, or make one (docs/calibration.md).");
    }

    /// <remarks>Pictures of one stranger tend to err together, so a trial is a person: any of so many pictures of theirs was taken for somebody.</remarks>
    private static bool MayBeChance(int found, int people, double claimed, double pictures) =>
        BinomialInterval.ClopperPearson(found, people).Low <= 1 - Math.Pow(1 - claimed, pictures);

    private static int People(IEnumerable<DemoSearch> searches) => searches.DistinctBy(search => search.Probe.Subject, StringComparer.Ordinal).Count();
}
