namespace Semblance.Comparison;

/// <summary>One row of a calibration table: what a threshold at this score would let through.</summary>
/// <param name="Score">The cosine, -1..1; a pair counts as a match when its score is at or above it.</param>
/// <param name="FalseMatchRate">Share of non-mated pairs at or above the score, with its interval; above 0.</param>
/// <param name="FalseNonMatchRate">Share of mated pairs below the score, with its interval; null when not known.</param>
public readonly record struct CalibrationPoint(double Score, RateEstimate FalseMatchRate, RateEstimate? FalseNonMatchRate);
