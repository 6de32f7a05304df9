namespace Semblance.Evaluation.Rates;

/// <summary>One threshold's two error rates.</summary>
/// <param name="Threshold">The score at or above which a pair matches.</param>
/// <param name="FalseRate">FMR, or FPIR for searches; 0..1.</param>
/// <param name="MissRate">FNMR, or FNIR for searches; 0..1.</param>
public readonly record struct DetPoint(double Threshold, double FalseRate, double MissRate);
