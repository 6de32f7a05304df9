using System.ComponentModel.DataAnnotations;

namespace Semblance.Evaluation.Calibrations;

/// <summary>What a calibration says about itself, and how fine its table is.</summary>
/// <remarks>Immutable.</remarks>
public sealed record CalibrationOptions
{
    /// <summary>The data set's name.</summary>
    [Required]
    public required string Name { get; init; }

    /// <summary>The people that the table speaks for.</summary>
    [Required]
    public string Population { get; init; } = Comparison.CalibrationSource.GeneralPopulation;

    /// <summary>The table ends where fewer false matches than this were counted; 0 by default, which leaves it to the effective ones.</summary>
    [Range(0, long.MaxValue)]
    public long FewestFalseMatches { get; init; }

    /// <summary>The date of the measurement, as text.</summary>
    [Required]
    public required string Date { get; init; }

    /// <summary>Rows for each power of ten of FMR; 2 to 50, 10 by default.</summary>
    [Range(2, 50)]
    public int RowsPerDecade { get; init; } = 10;
}
