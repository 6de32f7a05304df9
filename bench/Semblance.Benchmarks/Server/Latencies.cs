namespace Semblance.Benchmarks.Server;

/// <summary>How long answers took, in milliseconds.</summary>
/// <param name="Count">How many.</param>
/// <param name="Mean">The mean.</param>
/// <param name="P50">The median.</param>
/// <param name="P95">What 95 of 100 keep.</param>
/// <param name="P99">What 99 of 100 keep.</param>
internal sealed record Latencies(int Count, double Mean, double P50, double P95, double P99)
{
    public static Latencies Of(IEnumerable<Answered> answers)
    {
        var sorted = answers.Where(static one => one.IsGood).Select(static one => one.Took.TotalMilliseconds).Order().ToArray();
        return sorted.Length == 0 ? new Latencies(0, 0, 0, 0, 0) : new Latencies(sorted.Length, sorted.Average(), At(sorted, 0.5), At(sorted, 0.95), At(sorted, 0.99));
    }

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)];
}
