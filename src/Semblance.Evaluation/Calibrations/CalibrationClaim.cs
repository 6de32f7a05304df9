using Semblance.Comparison;

namespace Semblance.Evaluation.Calibrations;

/// <summary>What a calibration says of one FMR, beside what other people's pictures show at the same threshold.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="ClaimedFalseMatchRate">The FMR that the threshold was asked for, 0..1.</param>
/// <param name="Threshold">The calibration's threshold for it, a cosine.</param>
/// <param name="Measured">The FMR found there, with its interval.</param>
/// <param name="MeasuredMisses">The FNMR found there, with its interval; null without mated pairs.</param>
/// <param name="FalseMatches">Non-mated pairs at or above the threshold.</param>
/// <param name="NonMatedPairs">Non-mated pairs compared.</param>
public sealed record CalibrationClaim(
    double ClaimedFalseMatchRate, double Threshold, RateEstimate Measured, RateEstimate? MeasuredMisses, long FalseMatches, long NonMatedPairs)
{
    /// <summary>Measured over claimed: 1 is exact, 2 means twice as many false matches as claimed.</summary>
    public double Ratio => Measured.Value / ClaimedFalseMatchRate;

    /// <summary>
    /// Whether these pairs can say anything about the claim: at it they would hold ten false matches or more, were they independent
    /// (ISO/IEC 19795-1, the rule of 30 asks for more, the rule of three for less; ten bound the rate within a factor of two).
    /// </summary>
    public bool IsSupported => ClaimedFalseMatchRate * NonMatedPairs >= 10;
}
