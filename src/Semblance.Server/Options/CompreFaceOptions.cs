using Semblance.Quality;

namespace Semblance.Server.Options;

/// <summary>Choices of the dialect of CompreFace.</summary>
/// <remarks>Immutable. docs/dialects.md says more.</remarks>
public sealed record CompreFaceOptions
{
    /// <summary>Whether a search that finds nobody names the nearest all the same, with the similarity 0, as the original does. Default false: <c>subjects</c> is empty then, and no stranger gets anybody's name.</summary>
    public bool NamesNearest { get; init; }

    /// <summary>How strictly pictures are judged that become references. Default off, as in the original: its clients have no word for a refusal but "no face".</summary>
    public QualityGate Gate { get; init; } = QualityGate.Off;
}
