using System.ComponentModel.DataAnnotations;

namespace Semblance.Evaluation.Discard;

/// <summary>How error-versus-discard curves are made.</summary>
/// <remarks>Immutable. The same options and samples give the same report.</remarks>
public sealed record DiscardOptions
{
    /// <summary>The FMR whose threshold is held fixed while pairs are dropped; 1e-6 to 0.1, 1e-3 by default.</summary>
    [Range(1e-6, 0.1)]
    public double FalseMatchRate { get; init; } = 1e-3;

    /// <summary>Resamples of people for the intervals; 0 (none: exact binomial intervals alone, no interval of a change) to 100,000, 1000 by default.</summary>
    [Range(0, 100_000)]
    public int Resamples { get; init; } = 1000;

    /// <summary>The seed of the resamples; 1 by default.</summary>
    public long Seed { get; init; } = 1;
}
