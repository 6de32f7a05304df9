using System.ComponentModel.DataAnnotations;

namespace Semblance.Evaluation.Identification;

/// <summary>How an identification run is made.</summary>
/// <remarks>Immutable. The same options and samples give the same report.</remarks>
public sealed record IdentificationOptions
{
    /// <summary>References that are enrolled of each subject, fewer where a subject has too few samples; 1 to 100, 1 by default.</summary>
    [Range(1, 100)]
    public int References { get; init; } = 1;

    /// <summary>Share of people who are held back, so that they are searched for but not enrolled; 0 to 0.9, 0.3 by default.</summary>
    [Range(0, 0.9)]
    public double NonMatedShare { get; init; } = 0.3;

    /// <summary>Random splits into enrolled and held back; 1 to 1000, 10 by default.</summary>
    [Range(1, 1000)]
    public int Splits { get; init; } = 10;

    /// <summary>The seed of the splits; 1 by default.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>How several references become one score; <see cref="ReferenceFusion.AverageTemplate"/> by default.</summary>
    [EnumDataType(typeof(ReferenceFusion))]
    public ReferenceFusion Fusion { get; init; } = ReferenceFusion.AverageTemplate;
}
