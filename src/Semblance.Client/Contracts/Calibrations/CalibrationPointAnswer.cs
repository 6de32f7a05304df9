namespace Semblance.Client.Contracts.Calibrations;

/// <summary>What one score means.</summary>
/// <param name="Score">The comparison score.</param>
/// <param name="Fmr">The share of strangers' comparisons that score this high or higher (ISO/IEC 19795-1).</param>
/// <param name="Fnmr">The share of comparisons of the same person that score lower; absent where it was not measured.</param>
public sealed record CalibrationPointAnswer(double Score, double Fmr, double? Fnmr);
