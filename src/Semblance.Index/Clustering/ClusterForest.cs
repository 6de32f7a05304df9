using Semblance.Index.Kernels;

namespace Semblance.Index.Clustering;

/// <summary>The clusters while they grow, and the queue of joins that were proposed.</summary>
internal sealed class ClusterForest
{
    private readonly ClusterOptions _options;
    private readonly List<GrowingCluster> _clusters = [];
    private readonly PriorityQueue<(int First, int Second), (float Worse, int First, int Second)> _joins = new();

    public ClusterForest(IReadOnlyList<ReadOnlyMemory<float>> vectors, ClusterOptions options)
    {
        _options = options;
        for (var i = 0; i < vectors.Count; i++)
            _clusters.Add(new GrowingCluster(vectors[i].ToArray(), 1, options.Exclusive.Count > 0 && options.Exclusive[i] >= 0 ? [options.Exclusive[i]] : []));
    }

    /// <summary>The cluster that a vector has ended in.</summary>
    public int RootOf(int vector)
    {
        while (_clusters[vector].Parent is { } parent)
            vector = parent;
        return vector;
    }

    /// <summary>Puts a join into the queue if its mean cosine reaches the threshold.</summary>
    public void Propose(int first, int second)
    {
        var (a, b) = (_clusters[first], _clusters[second]);
        a.Neighbours.Add(second);
        b.Neighbours.Add(first);
        var mean = FloatDotKernel.Dot(a.Sum, b.Sum) / ((float)a.Size * b.Size);
        if (mean >= _options.Threshold)
            _joins.Enqueue((first, second), (-mean, Math.Min(first, second), Math.Max(first, second)));
    }

    /// <summary>Makes the proposed joins, best first, with those that they bring about.</summary>
    public void JoinAll(CancellationToken cancellation)
    {
        while (_joins.TryDequeue(out var join, out _))
        {
            cancellation.ThrowIfCancellationRequested();
            var (a, b) = (_clusters[join.First], _clusters[join.Second]);

            // A cluster that was joined meanwhile has proposed its successor itself.
            if (a.Parent is null && b.Parent is null && !a.Exclusive.Overlaps(b.Exclusive))
                Join(join.First, join.Second);
        }
    }

    private void Join(int first, int second)
    {
        var (a, b) = (_clusters[first], _clusters[second]);
        var number = _clusters.Count;
        var joined = new GrowingCluster(a.Sum, a.Size + b.Size, a.Exclusive);
        for (var i = 0; i < joined.Sum.Length; i++)
            joined.Sum[i] += b.Sum[i];
        joined.Exclusive.UnionWith(b.Exclusive);
        _clusters.Add(joined);
        (a.Parent, b.Parent) = (number, number);
        foreach (var neighbour in a.Neighbours.Concat(b.Neighbours).Select(RootOf).Distinct().Where(root => root != number).ToArray())
            Propose(number, neighbour);
        a.Release();
        b.Release();
    }
}
