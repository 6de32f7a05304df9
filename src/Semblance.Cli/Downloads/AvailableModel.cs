using System.Text.Json.Nodes;

namespace Semblance.Cli.Downloads;

/// <summary>A model that does not come with the program but can be pulled: where it lies and the digest that it must have.</summary>
/// <remarks>Immutable as far as its readers go; <see cref="Card"/> is copied before it is changed.</remarks>
internal sealed record AvailableModel
{
    /// <summary>The name in commands: the file's name without its ending.</summary>
    public string Name => Path.GetFileNameWithoutExtension(File);

    /// <summary>The file's name in a model folder.</summary>
    public required string File { get; init; }

    /// <summary>The file's name where it is published; people know it by that name too.</summary>
    public required string PublishedAs { get; init; }

    /// <summary>Where it lies.</summary>
    public required Uri Address { get; init; }

    /// <summary>SHA-256 of the file, 64 lower-case hexadecimal digits. Whatever has another digest is refused.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Length of the file, or <see langword="null"/> where it is not known before the file was pulled.</summary>
    public required long? Bytes { get; init; }

    /// <summary>What it is for, as a catalogue words it.</summary>
    public required string Task { get; init; }

    /// <summary>The licence of the weights.</summary>
    public required string Licence { get; init; }

    /// <summary>Repository, commit and path, as one line.</summary>
    public required string Origin { get; init; }

    /// <summary>What is known of the pictures that it learnt from.</summary>
    public required string? TrainedOn { get; init; }

    /// <summary>The entry as it goes into a catalogue, "bytes" perhaps missing.</summary>
    public required JsonObject Card { get; init; }
}
