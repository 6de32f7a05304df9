using Semblance.Evaluation.Randomness;

namespace Semblance.Evaluation.Rates;

/// <summary>
/// Draws people with replacement (Efron 1979; for pairs: Poh and Bengio 2007, Bolle et al. 2004): pairs of one person
/// stand or fall together, so people are the units, not pairs.
/// </summary>
/// <remarks>
/// A non-mated pair of two drawn people counts as often as the product of their draws. Owen (2007) shows that this
/// never understates the variance of such rates by much, and overstates it up to three times where pairs are in truth
/// independent: the intervals err on the wide side.
/// </remarks>
internal static class SubjectBootstrap
{
    /// <summary>Runs a measurement on each resample, in order.</summary>
    public static void Run(int subjects, int resamples, long seed, Action<float[]> measure)
    {
        var random = new SeededRandom(seed);
        var times = new float[subjects];
        for (var b = 0; b < resamples; b++)
        {
            Array.Clear(times);
            for (var draw = 0; draw < subjects; draw++)
                times[random.Below(subjects)]++;
            measure(times);
        }
    }

    /// <summary>The middle 95 % of resampled values, by linear interpolation between ranks.</summary>
    public static (double Low, double High) Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? (0, 1) : (Quantile(sorted, 0.025), Quantile(sorted, 0.975));
    }

    /// <summary>The standard deviation of resampled values: the standard error of what they resample.</summary>
    public static double Deviation(IReadOnlyCollection<double> values)
    {
        if (values.Count < 2)
            return 0;
        var mean = values.Average();
        return Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1));
    }

    private static double Quantile(double[] sorted, double share)
    {
        var rank = share * (sorted.Length - 1);
        var below = (int)rank;
        return below + 1 >= sorted.Length ? sorted[^1] : double.Lerp(sorted[below], sorted[below + 1], rank - below);
    }
}
