using Semblance.Comparison;
using Semblance.Embedding;
using Semblance.Index.Clustering;

namespace Semblance.Recognition.Group;

/// <summary>Puts faces into groups, one a subject, by the mean of their scores.</summary>
public static class FaceGrouping
{
    /// <summary>Groups faces.</summary>
    /// <param name="faces">Feature sets of one model.</param>
    /// <param name="pictures">The picture of each face, by a number: faces of one picture are of different people.</param>
    /// <param name="threshold">The mean score in a group is at least this one's.</param>
    /// <param name="cancellation">Gives up between faces.</param>
    /// <returns>The groups, the largest first; every face is in one, if need be alone.</returns>
    public static IReadOnlyList<JoinedFaces> Group(IReadOnlyList<FaceEmbedding> faces, IReadOnlyList<int> pictures, DecisionThreshold threshold, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(faces);
        ArgumentNullException.ThrowIfNull(threshold);
        var vectors = faces.Select(face => (ReadOnlyMemory<float>)face.Values.ToArray()).ToArray();
        var labels = AverageLinkage.Cluster(vectors, new ClusterOptions { Threshold = (float)threshold.Score.Similarity, Exclusive = [.. pictures] }, cancellation);
        return [.. Enumerable.Range(0, labels.Length).GroupBy(i => labels[i]).OrderBy(members => members.Key)
            .Select(members => new JoinedFaces([.. members], MeanScore([.. members.Select(i => vectors[i])])))];
    }

    /// <summary>From the length of the members' sum: its square is the sum over all pairs, each member with itself included.</summary>
    private static double? MeanScore(ReadOnlyMemory<float>[] vectors)
    {
        if (vectors.Length < 2)
            return null;
        var sum = new double[vectors[0].Length];
        foreach (var vector in vectors)
        {
            for (var k = 0; k < sum.Length; k++)
                sum[k] += vector.Span[k];
        }

        return (sum.Sum(value => value * value) - vectors.Length) / ((double)vectors.Length * (vectors.Length - 1));
    }
}
