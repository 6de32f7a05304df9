using Semblance.Index.Kernels;

namespace Semblance.Index.Clustering;

/// <summary>All pairs of vectors whose cosine reaches the threshold, at most so many a vector.</summary>
internal static class NeighbourEdges
{
    public static IEnumerable<(int First, int Second)> Find(IReadOnlyList<ReadOnlyMemory<float>> vectors, ClusterOptions options, CancellationToken cancellation)
    {
        var nearest = new PriorityQueue<int, float>();
        for (var i = 1; i < vectors.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var j = 0; j < i; j++)
            {
                var cosine = FloatDotKernel.Dot(vectors[i].Span, vectors[j].Span);
                if (cosine < options.Threshold)
                    continue;
                nearest.Enqueue(j, cosine);
                if (nearest.Count > options.MaxNeighbours)
                    nearest.Dequeue();
            }

            while (nearest.TryDequeue(out var j, out _))
                yield return (j, i);
        }
    }
}
