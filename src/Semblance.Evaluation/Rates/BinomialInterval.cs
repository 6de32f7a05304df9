using Semblance.Comparison;

namespace Semblance.Evaluation.Rates;

/// <summary>
/// The exact 95 % interval of a share (Clopper and Pearson 1934). Counts may be fractions, so that dependent trials can
/// enter as the smaller number of independent ones that carry the same information (Korn and Graubard 1998).
/// </summary>
public static class BinomialInterval
{
    private const double Tail = (1 - Calibration.Confidence) / 2;

    /// <summary>The interval of a share.</summary>
    /// <param name="successes">Successes, 0..trials.</param>
    /// <param name="trials">Independent trials, above 0.</param>
    /// <returns>The share and its interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Counts that are no share.</exception>
    public static RateEstimate ClopperPearson(double successes, double trials)
    {
        if (!(trials > 0 && double.IsFinite(trials)))
            throw new ArgumentOutOfRangeException(nameof(trials), trials, "A share needs trials.");
        if (!(successes >= 0 && successes <= trials))
            throw new ArgumentOutOfRangeException(nameof(successes), successes, "A share has no more successes than trials.");
        return Around(successes / trials, successes, trials);
    }

    /// <summary>The interval of a share that is known as such; the share itself is kept to the last bit.</summary>
    internal static RateEstimate OfShare(double share, double trials) =>
        Around(share, Math.Min(share * trials, trials), trials);

    private static RateEstimate Around(double share, double successes, double trials)
    {
        var failures = trials - successes;
        var low = successes == 0 ? 0 : BetaQuantile(Tail, successes, failures + 1);
        var high = failures == 0 ? 1 : BetaQuantile(1 - Tail, successes + 1, failures);
        return new RateEstimate(share, Math.Min(low, share), Math.Max(high, share));
    }

    /// <summary>The x at which the regularised incomplete beta function is <paramref name="probability"/>, by bisection on a log scale.</summary>
    internal static double BetaQuantile(double probability, double a, double b)
    {
        // 1e-300 is below every rate that a count can give; in logarithms 200 halvings reach the last bit.
        var (low, high) = (Math.Log(1e-300), 0.0);
        for (var step = 0; step < 200; step++)
        {
            var middle = (low + high) / 2;
            if (IncompleteBeta(Math.Exp(middle), a, b) < probability)
                low = middle;
            else
                high = middle;
        }
        return Math.Exp((low + high) / 2);
    }

    internal static double IncompleteBeta(double x, double a, double b)
    {
        if (x <= 0 || x >= 1)
            return x <= 0 ? 0 : 1;
        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * LogOneMinus(x)));
        // The continued fraction converges fast on one side of the mean; the other side is its mirror image.
        return x < (a + 1) / (a + b + 2)
            ? front * Fraction(x, a, b) / a
            : 1 - (front * Fraction(1 - x, b, a) / b);
    }

    private static double LogOneMinus(double x) => x < 1e-5 ? -x - (x * x / 2) : Math.Log(1 - x);

    /// <summary>Continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method.</summary>
    private static double Fraction(double x, double a, double b)
    {
        const double tiny = 1e-300;
        var (c, d) = (1.0, 1 / Away(1 - ((a + b) * x / (a + 1)), tiny));
        var result = d;
        for (var m = 1; m <= 100_000; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            (c, d) = (Away(1 + (even / c), tiny), 1 / Away(1 + (even * d), tiny));
            result *= c * d;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            (c, d) = (Away(1 + (odd / c), tiny), 1 / Away(1 + (odd * d), tiny));
            result *= c * d;
            if (Math.Abs((c * d) - 1) < 1e-14)
                break;
        }
        return result;
    }

    private static double Away(double value, double tiny) => Math.Abs(value) < tiny ? tiny : value;

    /// <summary>Logarithm of the gamma function: Stirling's series after stepping up to 10 or more.</summary>
    private static double LogGamma(double x)
    {
        var shift = 0.0;
        for (; x < 10; x++)
            shift += Math.Log(x);
        var (inverse, square) = (1 / x, 1 / (x * x));
        var series = inverse * ((1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square / 1680))))));
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + series - shift;
    }
}
