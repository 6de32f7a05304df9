using Semblance.Comparison;
using Semblance.Errors;

namespace Semblance.Cli.Identifying;

/// <summary>The threshold of a search, or a refusal in the words of searches.</summary>
internal static class SearchThreshold
{
    /// <summary>The share of searches by strangers that may bring up anybody, where nothing else is asked for.</summary>
    public const double UsualFpir = 1e-2;

    /// <summary>In a gallery so large that every stranger brings up somebody the rate rounds to one, which nobody can ask for.</summary>
    private const double BelowOne = 1 - 1e-9;

    /// <summary>The threshold for a gallery.</summary>
    /// <param name="calibration">What scores stand for.</param>
    /// <param name="fpir">The rate that was asked for; <see langword="null"/> for the usual one or, where the calibration can't support that, the nearest that it can.</param>
    /// <param name="usual">The usual rate.</param>
    /// <param name="size">References that a probe is compared with.</param>
    /// <exception cref="SemblanceException">The asked rate is out of range, or the calibration can't support it for a gallery of this size.</exception>
    public static DecisionThreshold For(Calibration calibration, double? fpir, double usual, int size)
    {
        if (fpir is null)
            return DecisionThreshold.ForFpir(calibration, Math.Clamp(usual, Lowest(calibration, size), Highest(calibration, size)), size);
        try
        {
            return DecisionThreshold.ForFpir(calibration, fpir.Value, size);
        }
        catch (SemblanceException refusal) when (refusal.Code == ErrorCode.CalibrationUnsupported)
        {
            // The refusal names false match rates; who asked for an FPIR wants to know which ones can be had.
            throw new SemblanceException(
                refusal.Code,
                $"{refusal.What} In a gallery of {size} references that is an FPIR of {RateEstimate.Scientific(Lowest(calibration, size))} to {RateEstimate.Scientific(Highest(calibration, size))}, not {RateEstimate.Scientific(fpir.Value)}.",
                "Give --fpir in that range, enrol fewer references, or calibrate on more people.",
                refusal);
        }
    }

    // A hair inside of what the calibration supports, because the way there and back rounds.
    private static double Lowest(Calibration calibration, int size) => Math.Min(Highest(calibration, size), IdentificationRates.FalsePositiveIdentificationRate(calibration.FloorFmr * (1 + 1e-9), size));

    private static double Highest(Calibration calibration, int size) => Math.Min(BelowOne, IdentificationRates.FalsePositiveIdentificationRate(calibration.CeilingFmr * (1 - 1e-9), size));
}
