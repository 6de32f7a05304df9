using Semblance.Comparison;

namespace Semblance.Evaluation.Rates;

/// <summary>The 95 % interval of a mean of few values, whose spread is known from these values alone (Student 1908).</summary>
internal static class StudentInterval
{
    /// <summary>Half the interval's width in standard errors.</summary>
    /// <param name="degreesOfFreedom">One less than there are values, 1 or more.</param>
    public static double HalfWidth(int degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        // Outside of +-t lies the share I(v / (v + t^2); v/2, 1/2) of the distribution (DLMF 8.17; Abramowitz and Stegun 26.7.1).
        var x = BinomialInterval.BetaQuantile(1 - Calibration.Confidence, degreesOfFreedom / 2.0, 0.5);
        return Math.Sqrt(degreesOfFreedom * ((1 / x) - 1));
    }
}
