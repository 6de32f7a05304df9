namespace Semblance.Index.Clustering;

/// <summary>
/// Agglomerative clustering with average linkage: the two clusters with the highest mean cosine are joined, again and again, until no
/// mean reaches the threshold. Unlike chains of near neighbours it does not run two crowds together over one bridge.
/// </summary>
/// <remarks>
/// A mean that reaches the threshold needs at least one pair that does, so only neighbours are ever tried; and the mean over all pairs of two clusters is the dot
/// product of their sums over the product of their sizes, so a join costs one vector, not all pairs. Deterministic: ties go to the earlier vectors.
/// </remarks>
public static class AverageLinkage
{
    /// <summary>Clusters vectors of unit length.</summary>
    /// <param name="vectors">Vectors of unit length and one dimension.</param>
    /// <param name="options">Threshold and rules.</param>
    /// <param name="cancellation">Gives up between vectors.</param>
    /// <returns>A cluster number for each vector; clusters are numbered from 0 by falling size, then by their first member.</returns>
    /// <exception cref="ArgumentException">The vectors differ in dimension, or the exclusive groups in number.</exception>
    public static int[] Cluster(IReadOnlyList<ReadOnlyMemory<float>> vectors, ClusterOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        ArgumentNullException.ThrowIfNull(options);
        if (vectors.Count > 0 && vectors.Any(vector => vector.Length != vectors[0].Length))
            throw new ArgumentException("All vectors must have one dimension.", nameof(vectors));
        if (options.Exclusive.Count > 0 && options.Exclusive.Count != vectors.Count)
            throw new ArgumentException("There must be one exclusive group for each vector, or none at all.", nameof(options));

        var forest = new ClusterForest(vectors, options);
        foreach (var edge in NeighbourEdges.Find(vectors, options, cancellation))
            forest.Propose(edge.First, edge.Second);
        forest.JoinAll(cancellation);
        return Number(forest, vectors.Count);
    }

    private static int[] Number(ClusterForest forest, int count)
    {
        var ordered = Enumerable.Range(0, count).GroupBy(forest.RootOf).OrderByDescending(members => members.Count()).ThenBy(members => members.First());
        var labels = new int[count];
        var label = 0;
        foreach (var members in ordered)
        {
            foreach (var member in members)
                labels[member] = label;
            label++;
        }

        return labels;
    }
}
