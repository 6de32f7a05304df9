using Semblance.Comparison;
using Semblance.Embedding;
using Semblance.Recognition.Group;
using Semblance.UnitTests.Comparison;

namespace Semblance.UnitTests.Recognition.Group;

public sealed class FaceGroupingTests
{
    private static readonly DecisionThreshold Threshold = DecisionThreshold.ForFmr(CalibrationTables.Straight, 1e-4);

    [Fact]
    public void Faces_that_are_alike_come_together_the_largest_group_first()
    {
        var groups = Group([0, 1, 2, 3], 0, 90, 20, 10);
        Assert.Equal(["0 2 3", "1"], groups.Select(group => string.Join(' ', group.Faces)), StringComparer.Ordinal);
        Assert.InRange(groups[0].MeanScore!.Value, Math.Cos(20 * Math.PI / 180), 1);
        Assert.Null(groups[1].MeanScore);
    }

    [Fact]
    public void Faces_of_one_picture_are_of_different_people() => Assert.Equal(2, Group([0, 0], 0, 1).Count);

    private static IReadOnlyList<JoinedFaces> Group(int[] pictures, params double[] degrees) =>
        FaceGrouping.Group([.. degrees.Select(static angle => FaceEmbedding.Create(CalibrationTables.Model, [(float)Math.Cos(angle * Math.PI / 180), (float)Math.Sin(angle * Math.PI / 180)]))], pictures, Threshold, CancellationToken.None);
}
