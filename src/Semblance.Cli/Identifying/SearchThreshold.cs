using Semblance.Comparison;
using Semblance.Errors;

namespace Semblance.Cli.Identifying;

/// <summary>The threshold of a search, or a refusal in the words of searches.</summary>
internal static class SearchThreshold
{
    /// <exception cref="SemblanceException">The rate is out of range, or the calibration can't support it for a gallery of this size.</exception>
    public static DecisionThreshold For(Calibration calibration, double fpir, int templates)
    {
        try
        {
            return DecisionThreshold.ForFpir(calibration, fpir, templates);
        }
        catch (SemblanceException refusal) when (refusal.Code == ErrorCode.CalibrationUnsupported)
        {
            // The refusal names false match rates; who asked for an FPIR wants to know which ones can be had.
            var (low, high) = (Fpir(calibration.FloorFmr, templates), Fpir(calibration.CeilingFmr, templates));
            throw new SemblanceException(
                refusal.Code,
                $"{refusal.What} In a gallery of {templates} people that is an FPIR of {RateEstimate.Scientific(low)} to {RateEstimate.Scientific(high)}, not {RateEstimate.Scientific(fpir)}.",
                "Give --fpir in that range, or calibrate on more people.",
                refusal);
        }
    }

    private static double Fpir(double fmr, int templates) => IdentificationRates.FalsePositiveIdentificationRate(fmr, templates);
}
