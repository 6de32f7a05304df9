namespace Semblance.Comparison;

/// <summary>What a calibration was measured on, so that a reader can judge how far it carries.</summary>
/// <remarks>Immutable. A calibration speaks for pictures and people like those of its source, and for no others.</remarks>
public sealed record CalibrationSource
{
    /// <summary>The name of the population that is meant where nothing is said.</summary>
    public const string GeneralPopulation = "general";

    /// <summary>The data set's name, as its publisher gives it.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The people that the table speaks for: <see cref="GeneralPopulation"/>, or a group whose members are more alike than people at large, so that
    /// strangers among them score higher (lower-case letters, digits and hyphens).
    /// </summary>
    public string Population { get; init; } = GeneralPopulation;

    /// <summary>The date of the measurement, as text (ISO 8601 by habit).</summary>
    public required string Date { get; init; }

    /// <summary>How the pairs were made, in a sentence.</summary>
    public required string Protocol { get; init; }

    /// <summary>Different people whose samples were compared; at least 2.</summary>
    public required int People { get; init; }

    /// <summary>Samples that gave a template; at least <see cref="People"/>.</summary>
    public required int Samples { get; init; }

    /// <summary>Samples that gave none, and so are in no pair.</summary>
    public int FailuresToEnrol { get; init; }

    /// <summary>Comparisons of two samples of one person; zero when FNMR is not known.</summary>
    public required long MatedPairs { get; init; }

    /// <summary>Comparisons of samples of two people; at least 1.</summary>
    public required long NonMatedPairs { get; init; }

    /// <summary>
    /// How many independent non-mated comparisons carry the same information at the table's lowest FMR. Cross pairs of
    /// few people share those people, so this is smaller than <see cref="NonMatedPairs"/>, often many times.
    /// </summary>
    public required double EffectiveNonMatedPairs { get; init; }
}
