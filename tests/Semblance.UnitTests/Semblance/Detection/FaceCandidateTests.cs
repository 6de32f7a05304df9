using Semblance.Detection;
using Semblance.Imaging;

namespace Semblance.UnitTests.Detection;

public sealed class FaceCandidateTests
{
    [Fact]
    public void Box_and_points_move_together()
    {
        var landmarks = new FaceLandmarks(new(1, 2), new(3, 2), new(2, 3), new(1, 4), new(3, 4));
        var moved = new FaceCandidate(new PixelBox(0, 0, 4, 5), 0.5f, landmarks).Map(new PlaneMap(0, -1, 10, 1, 0, 0));
        Assert.Equal(new PixelBox(5, 0, 5, 4), moved.Box);
        Assert.Equal(new PixelPoint(8, 1), moved.Landmarks.SubjectRightEye);
        Assert.Equal(new PixelPoint(6, 3), moved.Landmarks.SubjectLeftMouthCorner);
        Assert.Equal(0.5f, moved.Score);
    }

    [Fact]
    public void A_claim_of_no_place_is_not_finite()
    {
        Assert.True(default(FaceCandidate).IsFinite);
        Assert.False(new FaceCandidate(new PixelBox(0, 0, float.PositiveInfinity, 1), 1, default).IsFinite);
        Assert.False(new FaceCandidate(new PixelBox(0, float.NaN, 1, 1), 1, default).IsFinite);
        Assert.False(new FaceCandidate(default, 1, default(FaceLandmarks) with { SubjectLeftMouthCorner = new(0, float.NaN) }).IsFinite);
        Assert.False(new FaceCandidate(default, 1, default(FaceLandmarks) with { NoseTip = new(float.NegativeInfinity, 0) }).IsFinite);
    }
}
