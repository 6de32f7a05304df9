namespace Semblance.Evaluation.Verification;

/// <summary>
/// The error rate of one kind of pairs as a smooth function of the threshold: each score counts as a small normal distribution around itself
/// (a kernel estimate with Silverman's bandwidth, 1.06 s n^-1/5), so that one pair more or less does not move the best threshold by a jump.
/// </summary>
internal sealed class SmoothedError
{
    private readonly double[] _scores;
    private readonly double _bandwidth;

    public SmoothedError(IEnumerable<double> scores)
    {
        _scores = [.. scores];
        var mean = _scores.Length == 0 ? 0 : _scores.Average();
        var deviation = _scores.Length < 2 ? 0 : Math.Sqrt(_scores.Sum(score => (score - mean) * (score - mean)) / (_scores.Length - 1));
        _bandwidth = Math.Max(1e-6, 1.06 * deviation * Math.Pow(Math.Max(1, _scores.Length), -0.2));
    }

    /// <summary>Expected number of scores below a threshold.</summary>
    public double Below(double threshold)
    {
        var sum = 0.0;
        foreach (var score in _scores)
            sum += Normal((threshold - score) / _bandwidth);
        return sum;
    }

    /// <summary>Expected number of scores at or above a threshold.</summary>
    public double Above(double threshold) => _scores.Length - Below(threshold);

    /// <summary>The normal distribution function by the logistic approximation of Bowling et al. (2009): off by less than 1.5e-4.</summary>
    private static double Normal(double z) => 1 / (1 + Math.Exp(-((0.07056 * z * z * z) + (1.5976 * z))));
}
