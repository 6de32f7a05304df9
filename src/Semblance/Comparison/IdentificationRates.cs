namespace Semblance.Comparison;

/// <summary>Turns the FMR of one comparison into the FPIR of a search, and back.</summary>
/// <remarks>
/// FPIR = 1 - (1 - FMR)^N takes the N comparisons of a search as independent. Where strangers' scores cluster (kin,
/// twins, one blurred probe that is alike to everybody) the real FPIR differs; measure it with an open-set protocol.
/// </remarks>
public static class IdentificationRates
{
    /// <summary>FPIR of a search: the chance that a person who is not enrolled gets any candidate.</summary>
    /// <param name="falseMatchRate">FMR at the threshold, 0..1.</param>
    /// <param name="gallerySize">Templates that a probe is compared with, 1 or more; see <see cref="DecisionThreshold.ForFpir"/>.</param>
    /// <returns>A fraction 0..1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A rate outside of 0..1, or no template.</exception>
    public static double FalsePositiveIdentificationRate(double falseMatchRate, long gallerySize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(gallerySize, 1);
        RequireRate(falseMatchRate);
        return 0 - Expm1(gallerySize * Log1p(-falseMatchRate));
    }

    /// <summary>The FMR that a threshold must keep for a search to keep an FPIR.</summary>
    /// <param name="falsePositiveIdentificationRate">FPIR, 0..1.</param>
    /// <param name="gallerySize">Templates that a probe is compared with, 1 or more.</param>
    /// <returns>A fraction 0..1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A rate outside of 0..1, or no template.</exception>
    public static double FalseMatchRate(double falsePositiveIdentificationRate, long gallerySize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(gallerySize, 1);
        RequireRate(falsePositiveIdentificationRate);
        return 0 - Expm1(Log1p(-falsePositiveIdentificationRate) / gallerySize);
    }

    private static void RequireRate(double rate)
    {
        if (!(rate >= 0 && rate <= 1))
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "A rate is a fraction between 0 and 1.");
    }

    // "0 - x" and not "-x" above: a rate of nothing is 0, where a negated 0 would be printed as "-0".
    // Rates of 1e-9 vanish in 1 - x; the two series keep all digits near zero, where the formulas lose them.
    private static double Log1p(double x) => Math.Abs(x) < 1e-5 ? x - (x * x / 2) + (x * x * x / 3) : Math.Log(1 + x);

    private static double Expm1(double x) => Math.Abs(x) < 1e-5 ? x + (x * x / 2) + (x * x * x / 6) : Math.Exp(x) - 1;
}
