namespace Semblance.Cli.Benching.Search.Made;

/// <summary>The normal distribution as a table of 65,536 equally likely values, so that 16 random bits are a draw.</summary>
/// <remarks>A gallery of a million rows takes half a milliard of draws; from a table they cost a nanosecond, and no system's own logarithm has a say in them. The largest is 4.3.</remarks>
internal static class NormalTable
{
    private static readonly double[] TailAbove = [-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783];
    private static readonly double[] TailBelow = [7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996, 3.754408661907416, 1];
    private static readonly double[] MiddleAbove = [-3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02, 1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239];
    private static readonly double[] MiddleBelow = [-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01, -1.328068155288572e+01, 1];

    private static readonly float[] Table = Make();

    /// <summary>Draws, in rising order.</summary>
    public static ReadOnlySpan<float> Values => Table;

    private static float[] Make()
    {
        var table = new float[1 << 16];
        for (var i = 0; i < table.Length / 2; i++)
        {
            table[i] = (float)BelowMiddle((i + 0.5) / table.Length);
            table[^(i + 1)] = -table[i];
        }

        return table;
    }

    /// <summary>The value that a share of normal draws lies below, for a share under a half (Acklam's approximation, right to 1e-9).</summary>
    private static double BelowMiddle(double share)
    {
        if (share < 0.02425)
        {
            var tail = Math.Sqrt(-2 * Math.Log(share));
            return Polynomial(TailAbove, tail) / Polynomial(TailBelow, tail);
        }

        var (middle, square) = (share - 0.5, (share - 0.5) * (share - 0.5));
        return middle * Polynomial(MiddleAbove, square) / Polynomial(MiddleBelow, square);
    }

    private static double Polynomial(double[] factors, double x) => factors.Aggregate(0.0, (sum, factor) => (sum * x) + factor);
}
