using System.ComponentModel.DataAnnotations;

namespace Semblance.Evaluation.Verification;

/// <summary>How a verification run is made.</summary>
/// <remarks>Immutable. The same options and samples give the same report.</remarks>
public sealed record VerificationOptions
{
    /// <summary>Folds for cross-validation where the list makes none; 2 to 100, 10 by default.</summary>
    [Range(2, 100)]
    public int Folds { get; init; } = 10;

    /// <summary>Resamples of people for the intervals; 0 (none: exact binomial intervals alone) to 100,000, 1000 by default.</summary>
    [Range(0, 100_000)]
    public int Resamples { get; init; } = 1000;

    /// <summary>The seed of folds and resamples; 1 by default.</summary>
    public long Seed { get; init; } = 1;
}
