namespace Semblance.Embedding;

/// <summary>How feature sets are made.</summary>
/// <remarks>Immutable.</remarks>
public sealed record EmbeddingOptions
{
    /// <summary>
    /// Average the feature sets of the crop and of its mirror image. Default true: scores vary less with the side that the head is turned to,
    /// for one more run of the network; whether it lowers errors depends on the model (docs/measurements.md). Feature sets of both modes are
    /// never compared with each other.
    /// </summary>
    public bool AverageMirrored { get; init; } = true;

    /// <summary>Crops in one run of the network, at most. Default 8; 1 to 64.</summary>
    public int MaxBatch { get; init; } = 8;
}
