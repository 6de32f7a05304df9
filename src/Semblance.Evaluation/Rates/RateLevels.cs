using System.Globalization;

namespace Semblance.Evaluation.Rates;

/// <summary>The error rates at which reports are read off: powers of ten, as far as the trials carry.</summary>
public static class RateLevels
{
    /// <summary>
    /// A rate is read off only where at least this many errors are expected among the trials: with fewer than 3, the
    /// rule of three (ISO/IEC 19795-1) can't even tell the rate from one far below it.
    /// </summary>
    public const double FewestExpectedErrors = 3;

    /// <summary>
    /// From this many expected errors on, a rate is known to within about a third either way with 90 % confidence
    /// (Doddington's rule of 30).
    /// </summary>
    public const double WellSupportedErrors = 30;

    /// <summary>The key that reports use.</summary>
    /// <param name="level">A power of ten.</param>
    /// <returns>Such as "1e-3".</returns>
    public static string Key(double level) => level.ToString("0e-0", CultureInfo.InvariantCulture);

    /// <summary>The powers of ten from 1e-1 down to 10^-lowest that so many trials support, falling.</summary>
    /// <param name="trials">Non-mated comparisons or searches.</param>
    /// <param name="lowest">The exponent of the smallest level, 1 or more.</param>
    /// <returns>The levels; empty when even 1e-1 is not supported.</returns>
    public static IReadOnlyList<double> Supported(double trials, int lowest = 6) =>
        [.. Enumerable.Range(1, lowest).Select(Power).Where(level => level * trials >= FewestExpectedErrors * (1 - 1e-9))];

    // Parsing gives the double that is written in source as 1e-3; dividing by ten again and again does not.
    private static double Power(int exponent) =>
        double.Parse(string.Create(CultureInfo.InvariantCulture, $"1e-{exponent}"), CultureInfo.InvariantCulture);
}
