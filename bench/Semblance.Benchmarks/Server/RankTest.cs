namespace Semblance.Benchmarks.Server;

/// <summary>Whether one of two kinds of times tends to be longer (Mann and Whitney's test, two-sided, by the normal approximation that holds from about 20 of each on).</summary>
internal static class RankTest
{
    /// <summary>The chance that two kinds of equal distribution look at least this different.</summary>
    public static double P(IReadOnlyList<double> one, IReadOnlyList<double> other)
    {
        var above = one.Sum(mine => other.Sum(theirs => mine > theirs ? 1.0 : mine < theirs ? 0.0 : 0.5));
        double pairs = (double)one.Count * other.Count, spread = Math.Sqrt(pairs * (one.Count + other.Count + 1) / 12);
        return Tail(Math.Abs(above - (pairs / 2)) / spread / Math.Sqrt(2));
    }

    /// <summary>The complementary error function for 0 and more, to 1.5e-7 (Abramowitz and Stegun, 7.1.26).</summary>
    private static double Tail(double x)
    {
        var t = 1 / (1 + (0.3275911 * x));
        return t * (0.254829592 + (t * (-0.284496736 + (t * (1.421413741 + (t * (-1.453152027 + (t * 1.061405429)))))))) * Math.Exp(-x * x);
    }
}
