using Semblance.Evaluation.Agreement;

namespace Semblance.UnitTests.Evaluation.Agreement;

public sealed class FacePairTests
{
    [Theory]
    [InlineData(50, 1)]
    [InlineData(200, 1)]
    [InlineData(200, -7)]
    public void Points_differ_in_shares_of_the_inter_eye_distance(float side, float moved) =>
        Assert.Equal(Math.Abs(moved) / (side * SeenFaces.EyeShare), new FacePair(SeenFaces.At(3, 4, side), SeenFaces.At(3, 4, side, moved: moved)).PointDifference, 1e-5);

    [Fact]
    public void The_reference_gives_the_distance() =>
        Assert.NotEqual(
            new FacePair(SeenFaces.At(0, 0, 50), SeenFaces.At(0, 0, 60)).PointDifference,
            new FacePair(SeenFaces.At(0, 0, 60), SeenFaces.At(0, 0, 50)).PointDifference,
            1e-3);
}
