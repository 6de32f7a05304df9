namespace Semblance.Models;

/// <summary>One entry of a model catalogue: what the file is, whose it is, and what it expects and answers.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ModelCard
{
    /// <summary>The name in commands and options: the file's name without its ending.</summary>
    public string Name => Path.GetFileNameWithoutExtension(File);

    /// <summary>File name inside the catalogue's folder.</summary>
    public required string File { get; init; }

    /// <summary>The folder of the catalogue.</summary>
    public required string Folder { get; init; }

    /// <summary>SHA-256 of the file, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Length of the file.</summary>
    public required long Bytes { get; init; }

    /// <summary>The licence under which the weights are given; never empty.</summary>
    public required string Licence { get; init; }

    /// <summary>Where the file comes from: repository, commit and path, as one line.</summary>
    public required string Origin { get; init; }

    /// <summary>What the model is for.</summary>
    public required ModelTask Task { get; init; }

    /// <summary>What the model expects.</summary>
    public required InputContract Input { get; init; }

    /// <summary>What the output means, in words.</summary>
    public required string Output { get; init; }

    /// <summary>Name of the output tensor, where the catalogue gives one.</summary>
    public string? OutputName { get; init; }

    /// <summary>Shape of the output without the batch, where the catalogue gives one; for an embedder its last number is the dimension.</summary>
    public IReadOnlyList<int> OutputShape { get; init; } = [];

    /// <summary>Measured figures, each with its name, as the catalogue words them.</summary>
    public IReadOnlyDictionary<string, string> Measured { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The threshold that the entry recommends; <see langword="null"/> where it gives none.</summary>
    public OperatingPoint? OperatingPoint { get; init; }

    /// <summary>The file's full path.</summary>
    public string FullPath => Path.Combine(Folder, File);
}
