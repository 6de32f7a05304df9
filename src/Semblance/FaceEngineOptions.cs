using Semblance.Detection;
using Semblance.Embedding;
using Semblance.Imaging;
using Semblance.Inference;
using Semblance.Liveness;

namespace Semblance;

/// <summary>Everything that can be chosen about an engine.</summary>
/// <remarks>Immutable.</remarks>
public sealed record FaceEngineOptions
{
    /// <summary>A model folder to search before all others; <see langword="null"/> for the usual order (see <see cref="Models.ModelFolders"/>).</summary>
    public string? ModelFolder { get; init; }

    /// <summary>Name, or unambiguous beginning, of the detector; <see langword="null"/> for the preferred one.</summary>
    public string? Detector { get; init; }

    /// <summary>Name, or unambiguous beginning, of the embedder; <see langword="null"/> for the preferred one.</summary>
    public string? Embedder { get; init; }

    /// <summary>
    /// The people whose faces are compared: which calibration table says what a score stands for. Default
    /// <see cref="Comparison.CalibrationSource.GeneralPopulation"/>. Where all are of one origin, as in one village, name it: strangers there score higher
    /// (docs/calibration.md).
    /// </summary>
    public string Population { get; init; } = Comparison.CalibrationSource.GeneralPopulation;

    /// <summary>What a picture may cost.</summary>
    public PictureLimits Limits { get; init; } = PictureLimits.Default;

    /// <summary>How faces are looked for.</summary>
    public DetectionOptions Detection { get; init; } = new();

    /// <summary>How feature sets are made.</summary>
    public EmbeddingOptions Embedding { get; init; } = new();

    /// <summary>How presentation attacks are looked for, in requests that ask for it.</summary>
    public LivenessOptions Liveness { get; init; } = new();

    /// <summary>How networks are run.</summary>
    public InferenceOptions Inference { get; init; } = new();
}
