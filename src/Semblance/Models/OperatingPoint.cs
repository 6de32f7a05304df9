namespace Semblance.Models;

/// <summary>The threshold that a catalogue entry recommends, and the error rates that were measured at it.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Threshold">0 to 1.</param>
/// <param name="AttackClassificationErrorRate">APCER of the worst species, 0 to 1; <see langword="null"/> where it is not stated.</param>
/// <param name="BonaFideClassificationErrorRate">BPCER, 0 to 1; <see langword="null"/> where it is not stated.</param>
/// <param name="MeasuredOn">On what they were measured, in words.</param>
public sealed record OperatingPoint(double Threshold, double? AttackClassificationErrorRate, double? BonaFideClassificationErrorRate, string MeasuredOn);
