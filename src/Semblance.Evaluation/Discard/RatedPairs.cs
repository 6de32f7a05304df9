namespace Semblance.Evaluation.Discard;

/// <summary>
/// Mated pairs from the worst quality to the best, with the person of each, so that the error rate after dropping a share can be
/// computed when each person counts any number of times.
/// </summary>
/// <remarks>Among pairs of equal quality misses are dropped in proportion, as in <see cref="DiscardCurve"/>.</remarks>
internal sealed class RatedPairs
{
    private readonly (double Quality, bool Missed, int Subject)[] _sorted;

    public RatedPairs(IEnumerable<(double Quality, bool Missed, int Subject)> pairs) => _sorted = [.. pairs.OrderBy(pair => pair.Quality)];

    /// <summary>FNMR of what is left after each of the rising shares was dropped; not a number when nobody counts.</summary>
    /// <param name="risingShares">Shares of the pairs, 0..1, rising.</param>
    /// <param name="timesOfSubject">How often each person counts.</param>
    public double[] Rates(IReadOnlyList<double> risingShares, float[] timesOfSubject)
    {
        double pairs = 0, misses = 0;
        foreach (var pair in _sorted)
        {
            pairs += timesOfSubject[pair.Subject];
            misses += pair.Missed ? timesOfSubject[pair.Subject] : 0;
        }
        var rates = new double[risingShares.Count];
        var (next, pairsBelow, missesBelow) = (0, 0.0, 0.0);
        for (var k = 0; k < risingShares.Count; k++)
        {
            // Whole groups of equal quality go first; of the group that the share ends in, a part.
            var (end, groupPairs, groupMisses) = Group(next, timesOfSubject);
            for (; next < _sorted.Length && pairsBelow + groupPairs <= risingShares[k] * pairs; (end, groupPairs, groupMisses) = Group(next, timesOfSubject))
                (next, pairsBelow, missesBelow) = (end, pairsBelow + groupPairs, missesBelow + groupMisses);
            var part = groupPairs > 0 ? ((risingShares[k] * pairs) - pairsBelow) / groupPairs : 0;
            rates[k] = Math.Max(0, (misses - missesBelow - (part * groupMisses)) / (pairs * (1 - risingShares[k])));
        }
        return rates;
    }

    private (int End, double Pairs, double Misses) Group(int first, float[] timesOfSubject)
    {
        var (end, pairs, misses) = (first, 0.0, 0.0);
        for (; end < _sorted.Length && _sorted[end].Quality == _sorted[first].Quality; end++)
        {
            pairs += timesOfSubject[_sorted[end].Subject];
            misses += _sorted[end].Missed ? timesOfSubject[_sorted[end].Subject] : 0;
        }
        return (end, pairs, misses);
    }
}
