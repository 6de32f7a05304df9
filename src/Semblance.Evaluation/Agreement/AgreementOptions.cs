using System.ComponentModel.DataAnnotations;

namespace Semblance.Evaluation.Agreement;

/// <summary>Which faces of the reference detector must be found, and when two boxes mean one face.</summary>
/// <remarks>Immutable. The same options and samples give the same report.</remarks>
public sealed record AgreementOptions
{
    /// <summary>Faces to which the reference gives a lower score need not be found; 0 to 1, 0.8 by default.</summary>
    [Range(0.0, 1.0)]
    public double MinReferenceScore { get; init; } = 0.8;

    /// <summary>Faces whose box is narrower or lower than this need not be found, in pixels of the picture; 0 to 10,000, 24 by default.</summary>
    [Range(0.0, 10_000.0)]
    public double MinFaceSide { get; init; } = 24;

    /// <summary>Boxes that overlap at least this much (intersection over union) mean one face; 0.05 to 1, 0.5 by default.</summary>
    [Range(0.05, 1.0)]
    public double MinOverlap { get; init; } = 0.5;
}
