using Semblance.Comparison;
using Semblance.Index.Clustering;

namespace Semblance.Cli.Grouping;

/// <summary>Puts the faces of a pile into groups.</summary>
internal static class PileGrouping
{
    /// <summary>Groups, the largest first; every face that can be compared is in one, if need be alone.</summary>
    public static IReadOnlyList<FaceGroup> Group(FacePile pile, DecisionThreshold threshold, CancellationToken cancellation)
    {
        var vectors = pile.Faces.Select(face => (ReadOnlyMemory<float>)face.Analysed.Embedding!.Values.ToArray()).ToArray();
        var options = new ClusterOptions
        {
            Threshold = (float)threshold.Score.Similarity,
            Exclusive = PictureNumbers(pile.Faces),
        };
        var labels = AverageLinkage.Cluster(vectors, options, cancellation);
        return [.. Enumerable.Range(0, labels.Length).GroupBy(i => labels[i]).OrderBy(members => members.Key)
            .Select(members => new FaceGroup(members.Key + 1, [.. members.Select(i => pile.Faces[i])], MeanScore([.. members.Select(i => vectors[i])])))];
    }

    /// <summary>A number for each face's picture: faces of one picture are of different people. They lie next to each other in the pile.</summary>
    private static int[] PictureNumbers(IReadOnlyList<PileFace> faces)
    {
        var numbers = new int[faces.Count];
        for (var i = 1; i < numbers.Length; i++)
            numbers[i] = numbers[i - 1] + (ReferenceEquals(faces[i].Picture, faces[i - 1].Picture) ? 0 : 1);
        return numbers;
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
