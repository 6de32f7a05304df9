using Semblance.Comparison;
using Semblance.Errors;

namespace Semblance.Recognition.Identify;

/// <summary>The threshold of a search, or a refusal in the words of searches.</summary>
public static class SearchThreshold
{
    /// <summary>In a gallery so large that every stranger brings up somebody the rate rounds to one, which nobody can ask for.</summary>
    private const double BelowOne = 1 - 1e-9;

    /// <summary>The threshold for a rate that somebody asked for.</summary>
    /// <param name="calibration">What scores stand for.</param>
    /// <param name="fpir">Of all searches by people who are not enrolled, this share may return anybody.</param>
    /// <param name="size">References that a probe is compared with.</param>
    /// <returns>The threshold.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.OptionOutOfRange"/>: no rate. <see cref="ErrorCode.CalibrationUnsupported"/>: the calibration can't tell it in a gallery of this size.
    /// </exception>
    public static DecisionThreshold Exactly(Calibration calibration, double fpir, int size)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        try
        {
            return DecisionThreshold.ForFpir(calibration, fpir, size);
        }
        catch (SemblanceException refusal) when (refusal.Code == ErrorCode.CalibrationUnsupported)
        {
            // The refusal names false match rates; who asked for an FPIR wants to know which ones can be had.
            throw new SemblanceException(
                refusal.Code,
                $"{refusal.What} In a gallery of {size} references that is an FPIR of {RateEstimate.Scientific(Lowest(calibration, size))} to {RateEstimate.Scientific(Highest(calibration, size))}, not {RateEstimate.Scientific(fpir)}.",
                "Ask for an FPIR in that range, enrol fewer references, or calibrate on more people.",
                refusal);
        }
    }

    /// <summary>The threshold for a rate or, where the calibration can't tell that one in a gallery of this size, for the nearest that it can.</summary>
    /// <param name="calibration">What scores stand for.</param>
    /// <param name="fpir">The rate that is wished for, between 0 and 1.</param>
    /// <param name="size">References that a probe is compared with.</param>
    /// <returns>The threshold, which says which rate it stands for.</returns>
    public static DecisionThreshold Nearest(Calibration calibration, double fpir, int size)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        return DecisionThreshold.ForFpir(calibration, Math.Clamp(fpir, Lowest(calibration, size), Highest(calibration, size)), size);
    }

    // A hair inside of what the calibration supports, because the way there and back rounds.
    private static double Lowest(Calibration calibration, int size) => Math.Min(Highest(calibration, size), IdentificationRates.FalsePositiveIdentificationRate(calibration.FloorFmr * (1 + 1e-9), size));

    private static double Highest(Calibration calibration, int size) => Math.Min(BelowOne, IdentificationRates.FalsePositiveIdentificationRate(calibration.CeilingFmr * (1 - 1e-9), size));
}
