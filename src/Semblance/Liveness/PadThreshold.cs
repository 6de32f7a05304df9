namespace Semblance.Liveness;

/// <summary>The score from which on a face counts as bona fide, and the error rates that were measured at it.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Score">0 to 1; a score at or above it is bona fide.</param>
/// <param name="AttackClassificationErrorRate">Share of attacks that passed (APCER) where it was measured, 0 to 1; <see langword="null"/> where nobody measured it.</param>
/// <param name="BonaFideClassificationErrorRate">Share of bona fide presentations that were called attacks (BPCER) where it was measured, 0 to 1; <see langword="null"/> where nobody measured it.</param>
/// <param name="MeasuredOn">Where the threshold comes from and what the rates were measured on, in words.</param>
public sealed record PadThreshold(double Score, double? AttackClassificationErrorRate, double? BonaFideClassificationErrorRate, string MeasuredOn);
