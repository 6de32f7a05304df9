using Semblance.Cli.Grouping;
using Semblance.Cli.Identifying;
using Semblance.Comparison;
using Semblance.Evaluation.Clustering;

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
    public string? BrokenClaim => RateClaim.Broken(Searches, SearchThreshold);

    /// <summary>Claims and searches, counted by kind.</summary>
    public IReadOnlyList<DemoTally> Tallies =>
    [
        DemoTally.Of("verify: true claims", Claims.Where(claim => claim.IsMated).Select(claim => claim.Verdict)),
        DemoTally.Of("verify: false claims", Claims.Where(claim => !claim.IsMated).Select(claim => claim.Verdict)),
        DemoTally.Of("identify: enrolled people", Searches.Where(search => search.IsEnrolled).Select(search => search.Verdict)),
        DemoTally.Of("identify: strangers", Searches.Where(search => !search.IsEnrolled).Select(search => search.Verdict)),
    ];
}
