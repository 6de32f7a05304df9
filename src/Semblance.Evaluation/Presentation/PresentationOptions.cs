using System.ComponentModel.DataAnnotations;

namespace Semblance.Evaluation.Presentation;

/// <summary>How error rates of presentation attack detection are measured.</summary>
/// <remarks>Immutable. The same options and presentations give the same report.</remarks>
public sealed record PresentationOptions
{
    /// <summary>The threshold to report at; <see langword="null"/> where <see cref="BonaFideClassificationErrorRate"/> chooses it.</summary>
    [Range(0.0, 1.0)]
    public double? Threshold { get; init; }

    /// <summary>The threshold is the highest whose BPCER on the tuning presentations is at most this; <see langword="null"/> where <see cref="Threshold"/> is given, or the equal error rate is to choose.</summary>
    [Range(0.0, 1.0)]
    public double? BonaFideClassificationErrorRate { get; init; }

    /// <summary>Resamples of groups behind each interval; 100 to 100,000, 1,000 by default.</summary>
    [Range(100, 100_000)]
    public int Resamples { get; init; } = 1000;

    /// <summary>Seed of the resamples.</summary>
    public long Seed { get; init; } = 1;
}
