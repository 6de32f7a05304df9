using System.ComponentModel.DataAnnotations;

namespace Semblance.Evaluation.Tracking;

/// <summary>When a box covers a face, and which faces must be covered.</summary>
/// <remarks>Immutable. The same options and boxes give the same report.</remarks>
public sealed record TrackingOptions
{
    /// <summary>A box covers a face when the two overlap at least this much (intersection over union); 0.05 to 1, 0.5 by default.</summary>
    [Range(0.05, 1.0)]
    public double MinOverlap { get; init; } = 0.5;

    /// <summary>A face of which less than this share can be seen need not be covered, and may be; 0 to 1, 0.25 by default.</summary>
    [Range(0.0, 1.0)]
    public double MinVisibility { get; init; } = 0.25;
}
