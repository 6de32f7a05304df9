namespace Semblance.Evaluation.Clustering;

/// <summary>How well clusters agree with the truth about the same samples.</summary>
/// <remarks>
/// Immutable. Pairwise figures weigh a person by the square of their samples, BCubed figures (Bagga and Baldwin 1998; Amigó and others 2009) by their number;
/// state both. A figure over no pairs is 1: nothing was done wrong.
/// </remarks>
public sealed record ClusterFigures
{
    private ClusterFigures()
    {
    }

    /// <summary>Samples that were clustered.</summary>
    public required int Samples { get; init; }

    /// <summary>People in the truth.</summary>
    public required int People { get; init; }

    /// <summary>Clusters, those of one sample included.</summary>
    public required int Clusters { get; init; }

    /// <summary>Of the pairs that share a cluster, the share that share a person; 0..1.</summary>
    public required double PairwisePrecision { get; init; }

    /// <summary>Of the pairs that share a person, the share that share a cluster; 0..1.</summary>
    public required double PairwiseRecall { get; init; }

    /// <summary>Over samples, the mean share of a sample's cluster that is of its person; 0..1.</summary>
    public required double BCubedPrecision { get; init; }

    /// <summary>Over samples, the mean share of a sample's person that is in its cluster; 0..1.</summary>
    public required double BCubedRecall { get; init; }

    /// <summary>The harmonic mean of the two BCubed figures; 0..1.</summary>
    public double BCubedF1 => BCubedPrecision + BCubedRecall == 0 ? 0 : 2 * BCubedPrecision * BCubedRecall / (BCubedPrecision + BCubedRecall);

    /// <summary>Compares clusters with the truth.</summary>
    /// <param name="people">Whose each sample is.</param>
    /// <param name="clusters">The cluster of each sample, in the same order.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentException">There is no sample, or the two differ in number.</exception>
    public static ClusterFigures Of(IReadOnlyList<string> people, IReadOnlyList<int> clusters)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(clusters);
        if (people.Count == 0 || people.Count != clusters.Count)
            throw new ArgumentException("There must be one cluster for each sample, and a sample at least.", nameof(clusters));
        var sizeOfPerson = people.CountBy(person => person, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var sizeOfCluster = clusters.CountBy(cluster => cluster).ToDictionary();
        var shared = people.Zip(clusters).CountBy(sample => sample).ToArray();
        var pairs = shared.Sum(cell => Pairs(cell.Value));
        return new ClusterFigures
        {
            Samples = people.Count,
            People = sizeOfPerson.Count,
            Clusters = sizeOfCluster.Count,
            PairwisePrecision = Share(pairs, sizeOfCluster.Values.Sum(Pairs)),
            PairwiseRecall = Share(pairs, sizeOfPerson.Values.Sum(Pairs)),
            BCubedPrecision = shared.Sum(cell => (double)cell.Value * cell.Value / sizeOfCluster[cell.Key.Second]) / people.Count,
            BCubedRecall = shared.Sum(cell => (double)cell.Value * cell.Value / sizeOfPerson[cell.Key.First]) / people.Count,
        };
    }

    private static long Pairs(int samples) => (long)samples * (samples - 1) / 2;

    private static double Share(long part, long whole) => whole == 0 ? 1 : (double)part / whole;
}
