using Semblance.Detection;

namespace Semblance.UnitTests.Detection;

public sealed class FaceLandmarksTests
{
    private static readonly FaceLandmarks Points = new(new(1, 2), new(4, 6), new(5, 6), new(7, 8), new(9, 10));

    [Fact]
    public void Every_name_finds_its_point()
    {
        Assert.Equal(Points.SubjectRightEye, Points[LandmarkPoint.SubjectRightEye]);
        Assert.Equal(Points.SubjectLeftEye, Points[LandmarkPoint.SubjectLeftEye]);
        Assert.Equal(Points.NoseTip, Points[LandmarkPoint.NoseTip]);
        Assert.Equal(Points.SubjectRightMouthCorner, Points[LandmarkPoint.SubjectRightMouthCorner]);
        Assert.Equal(Points.SubjectLeftMouthCorner, Points[LandmarkPoint.SubjectLeftMouthCorner]);
        Assert.Equal(FaceLandmarks.Count, Enum.GetValues<LandmarkPoint>().Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => Points[(LandmarkPoint)5]);
    }

    [Fact]
    public void The_distance_between_the_eyes_is_a_straight_line() => Assert.Equal(5, Points.InterEyeDistancePixels);
}
