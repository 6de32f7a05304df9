using Semblance.Comparison;

namespace Semblance.Evaluation.Verification;

/// <summary>The share of right decisions, and how its threshold was chosen.</summary>
/// <remarks>Immutable.</remarks>
public sealed record AccuracyResult
{
    /// <summary>The share of right decisions with its interval; pairs with a failure to enrol count as wrong.</summary>
    public required RateEstimate Rate { get; init; }

    /// <summary>Over folds: their standard deviation by the root of their number. With a training list: of resampled people.</summary>
    public required double StandardError { get; init; }

    /// <summary>The threshold; with folds the mean of <see cref="FoldThresholds"/>.</summary>
    public required double Threshold { get; init; }

    /// <summary>Each fold's threshold, chosen on the other folds; empty with a training list.</summary>
    public required IReadOnlyList<double> FoldThresholds { get; init; }

    /// <summary>How the threshold was chosen, in words.</summary>
    public required string Protocol { get; init; }

    /// <summary>True when no person is both where the threshold was chosen and where it was tried; null when the list's own folds say.</summary>
    public bool? SubjectDisjoint { get; init; }

    /// <summary>True when mated and non-mated pairs weigh the same as a whole (all cross pairs); false when each pair does.</summary>
    public bool Balanced { get; init; }
}
