using System.ComponentModel.DataAnnotations;

namespace Semblance.Server.Options;

/// <summary>Choices of the dialect of Face++.</summary>
/// <remarks>Immutable. docs/dialects.md says more.</remarks>
public sealed record FacePlusPlusOptions
{
    /// <summary>Most detected faces that are remembered, in memory alone and for 72 hours at most; the oldest is forgotten for the newest. Default 10,000; 1 to 1,000,000.</summary>
    [Range(1, 1_000_000)]
    public int RememberedFaces { get; init; } = 10_000;
}
