using CsCheck;
using Semblance.Index.Clustering;

namespace Semblance.UnitTests.Index.Clustering;

public sealed class AverageLinkageTests
{
    [Fact]
    public void Joins_what_the_obvious_algorithm_joins() =>
        Gen.Select(Gen.Int[0, 24], Gen.Int[2, 6], Gen.Float[-0.2f, 0.9f], Gen.Int[0, 100_000]).Sample((count, dimension, threshold, seed) =>
        {
            var random = new Random(seed);
            var vectors = Enumerable.Range(0, count).Select(_ => (ReadOnlyMemory<float>)Unit(random, dimension)).ToArray();
            var exclusive = random.Next(2) == 0 ? [] : Enumerable.Range(0, count).Select(_ => random.Next(-1, 5)).ToArray();
            var options = new ClusterOptions { Threshold = threshold, Exclusive = exclusive };
            Assert.Equal(Obvious(vectors, options), AverageLinkage.Cluster(vectors, options));
        }, seed: "0000KuPpwOBj", iter: 400);

    [Fact]
    public void One_bridge_does_not_join_two_crowds()
    {
        // Two crowds at right angles, and one vector half way between them: single linkage would make one cluster of all.
        float[] left = [1, 0], right = [0, 1], bridge = [MathF.Sqrt(0.5f), MathF.Sqrt(0.5f)];
        ReadOnlyMemory<float>[] vectors = [left, left, left, bridge, right, right, right];
        var labels = AverageLinkage.Cluster(vectors, new ClusterOptions { Threshold = 0.6f }, TestContext.Current.CancellationToken);
        Assert.Equal([0, 0, 0], labels[..3]);
        Assert.Equal([1, 1, 1], labels[4..]);
    }

    [Fact]
    public void Faces_of_one_picture_stay_apart_even_when_they_are_alike()
    {
        float[] same = [1, 0];
        ReadOnlyMemory<float>[] vectors = [same, same, same];
        Assert.Equal([0, 1, 0], AverageLinkage.Cluster(vectors, new ClusterOptions { Threshold = 0.5f, Exclusive = [4, 4, -1] }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Clusters_are_numbered_by_falling_size()
    {
        float[] a = [1, 0], b = [0, 1];
        ReadOnlyMemory<float>[] vectors = [a, b, b];
        Assert.Equal([1, 0, 0], AverageLinkage.Cluster(vectors, new ClusterOptions { Threshold = 0.5f }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Refuses_mixed_dimensions_and_missing_groups()
    {
        ReadOnlyMemory<float>[] mixed = [new float[] { 1, 0 }, new float[] { 1 }], pair = [new float[] { 1 }, new float[] { 1 }];
        Assert.Throws<ArgumentException>(() => AverageLinkage.Cluster(mixed, new ClusterOptions { Threshold = 0 }, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => AverageLinkage.Cluster(pair, new ClusterOptions { Threshold = 0, Exclusive = [1] }, TestContext.Current.CancellationToken));
    }

    /// <summary>Looks at every pair of clusters and every pair of their members again before each join.</summary>
    private static int[] Obvious(ReadOnlyMemory<float>[] vectors, ClusterOptions options)
    {
        var clusters = Enumerable.Range(0, vectors.Length).Select(i => new List<int> { i }).ToList();
        while (true)
        {
            var best = (Mean: double.NegativeInfinity, First: -1, Second: -1);
            for (var a = 0; a < clusters.Count; a++)
                for (var b = a + 1; b < clusters.Count; b++)
                    if (!Excluded(clusters[a], clusters[b], options.Exclusive) && Mean(vectors, clusters[a], clusters[b]) is var mean && mean >= options.Threshold && mean > best.Mean)
                        best = (mean, a, b);
            if (best.First < 0)
                break;
            clusters[best.First].AddRange(clusters[best.Second]);
            clusters.RemoveAt(best.Second);
        }
        var labels = new int[vectors.Length];
        var ordered = clusters.OrderByDescending(members => members.Count).ThenBy(members => members.Min()).ToArray();
        for (var label = 0; label < ordered.Length; label++)
            ordered[label].ForEach(member => labels[member] = label);
        return labels;
    }

    private static bool Excluded(List<int> a, List<int> b, IReadOnlyList<int> groups) =>
        groups.Count > 0 && a.Any(i => groups[i] >= 0 && b.Exists(j => groups[j] == groups[i]));

    private static double Mean(ReadOnlyMemory<float>[] vectors, List<int> a, List<int> b) =>
        a.Average(i => b.Average(j => vectors[i].ToArray().Zip(vectors[j].ToArray(), (x, y) => (double)x * y).Sum()));

    private static float[] Unit(Random random, int dimension)
    {
        var vector = Array.ConvertAll(new float[dimension], _ => (random.NextSingle() * 2) - 1);
        var length = MathF.Sqrt(vector.Sum(value => value * value));
        return Array.ConvertAll(vector, value => value / length);
    }
}
