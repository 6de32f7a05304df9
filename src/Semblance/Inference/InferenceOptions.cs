namespace Semblance.Inference;

/// <summary>How models are run.</summary>
/// <remarks>Immutable.</remarks>
public sealed record InferenceOptions
{
    /// <summary>Pictures that are worked on at the same time, one thread each. Default: the number of cores; 1 to 1,024.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Rewrite slow parts of a network at load into faster ones of equal result (see docs/inference.md). Default true.</summary>
    public bool OptimizeGraph { get; init; } = true;

    /// <summary>Where the receipts of checked rewritings are kept when the model's own folder can't be written, so that the next load need not check again; <see langword="null"/> keeps none there.</summary>
    public string? CacheFolder { get; init; } = Models.ModelFolders.CacheFolder;
}
