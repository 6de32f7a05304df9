using Semblance.Cli.Grouping;
using Semblance.Cli.Identifying;
using Semblance.Comparison;
using Semblance.Evaluation.Clustering;
using Semblance.Evaluation.Rates;

namespace Semblance.Cli.Demo;

/// <summary>What the demo found in one collection.</summary>
internal sealed record DemoOutcome
{
    /// <summary>The collection's name.</summary>
    public required string Name { get; init; }

    /// <summary>Who can be found.</summary>
    public required MemoryGallery Gallery { get; init; }

    /// <summary>For each enrolled person with a probe, a true claim and a false one.</summary>
    public required IReadOnlyList<DemoClaim> Claims { get; init; }

    /// <summary>The threshold of the searches.</summary>
    public required DecisionThreshold SearchThreshold { get; init; }

    /// <summary>A search for each probe and each stranger's picture.</summary>
    public required IReadOnlyList<DemoSearch> Searches { get; init; }

    /// <summary>All faces of all pictures, without their names.</summary>
    public required FacePile Pile { get; init; }

    /// <summary>The threshold of the groups.</summary>
    public required DecisionThreshold GroupThreshold { get; init; }

    /// <summary>The pile in groups.</summary>
    public required IReadOnlyList<FaceGroup> Groups { get; init; }

    /// <summary>The groups against the names; <see langword="null"/> without any face.</summary>
    public required ClusterFigures? GroupFigures { get; init; }

    /// <summary>The person of each picture.</summary>
    public required IReadOnlyDictionary<string, string> SubjectOfPicture { get; init; }

    /// <summary>The threshold of the claims against most references; <see langword="null"/> without claims.</summary>
    public DecisionThreshold? StrictestClaim => Claims.Select(claim => claim.Threshold).MaxBy(threshold => threshold.Score.Similarity);

    /// <summary>What to say when more strangers were taken for somebody than the calibration claims; <see langword="null"/> where chance may explain it.</summary>
    public string? BrokenClaim
    {
        get
        {
            var strangers = Searches.Where(search => !search.IsEnrolled && search.Answer is not null).ToArray();
            var found = strangers.Where(search => search.Verdict == DemoVerdict.Wrong).ToArray();
            var claimed = SearchThreshold.FalsePositiveIdentificationRate!.Value;
            return found.Length == 0 || MayBeChance(People(found), People(strangers), claimed, (double)strangers.Length / People(strangers))
                ? null
                : FormattableString.Invariant($"Of {strangers.Length} strangers' pictures {found.Length} were taken for somebody, {RateEstimate.Scientific((double)found.Length / strangers.Length)} where {RateEstimate.Scientific(claimed)} was claimed: the calibration does not hold for these people or pictures. Choose one that does with --population, or make one (docs/calibration.md).");
        }
    }

    /// <summary>Claims and searches, counted by kind.</summary>
    public IReadOnlyList<DemoTally> Tallies =>
    [
        DemoTally.Of("verify: true claims", Claims.Where(claim => claim.IsMated).Select(claim => claim.Verdict)),
        DemoTally.Of("verify: false claims", Claims.Where(claim => !claim.IsMated).Select(claim => claim.Verdict)),
        DemoTally.Of("identify: enrolled people", Searches.Where(search => search.IsEnrolled).Select(search => search.Verdict)),
        DemoTally.Of("identify: strangers", Searches.Where(search => !search.IsEnrolled).Select(search => search.Verdict)),
    ];

    /// <remarks>Pictures of one stranger tend to err together, so a trial is a person: any of so many pictures of theirs was taken for somebody.</remarks>
    private static bool MayBeChance(int found, int people, double claimed, double pictures) =>
        BinomialInterval.ClopperPearson(found, people).Low <= 1 - Math.Pow(1 - claimed, pictures);

    private static int People(IEnumerable<DemoSearch> searches) => searches.DistinctBy(search => search.Probe.Subject, StringComparer.Ordinal).Count();
}
