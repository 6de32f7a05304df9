using Semblance.Explain;
using Semblance.Quality;

namespace Semblance;

/// <summary>What to do with the faces of a picture.</summary>
/// <remarks>Immutable.</remarks>
public sealed record AnalysisRequest
{
    /// <summary>Detection, quality and embedding of all faces; nothing is refused.</summary>
    public static AnalysisRequest Default { get; } = new();

    /// <summary>Detection only.</summary>
    public static AnalysisRequest DetectOnly { get; } = new() { MeasureQuality = false, Embed = false };

    /// <summary>Which faces go on after detection. Default all.</summary>
    public FaceSelection Faces { get; init; } = FaceSelection.All;

    /// <summary>Whether quality is measured. A gate measures it anyway. Default true.</summary>
    public bool MeasureQuality { get; init; } = true;

    /// <summary>Whether feature sets are made. Default true.</summary>
    public bool Embed { get; init; } = true;

    /// <summary>Whether presentation attacks are looked for; this needs a liveness model. Default false.</summary>
    public bool AssessLiveness { get; init; }

    /// <summary>A face that this gate refuses gets reasons instead of a feature set. Default off.</summary>
    public QualityGate Gate { get; init; } = QualityGate.Off;

    /// <summary>Filled with every intermediate; <see langword="null"/> for none. Default none.</summary>
    public Explanation? Explanation { get; init; }
}
