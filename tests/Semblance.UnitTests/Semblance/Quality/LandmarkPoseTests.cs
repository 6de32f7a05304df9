using Semblance.Alignment;
using Semblance.Detection;
using Semblance.Imaging;
using Semblance.Quality;

namespace Semblance.UnitTests.Quality;

public sealed class LandmarkPoseTests
{
    [Fact]
    public void The_reference_face_looks_straight_ahead()
    {
        var pose = Estimate(0, 0, 0);
        Assert.InRange(pose.YawDegrees, -5, 5);
        Assert.InRange(pose.PitchDegrees, -6, 6);
        Assert.InRange(pose.RollDegrees, -1, 1);
        Assert.False(pose.IsEstimatedByModel);
    }

    [Fact]
    public void A_nose_to_the_viewers_right_is_a_positive_yaw_and_one_higher_up_a_positive_pitch()
    {
        var straight = Estimate(0, 0, 0);
        Assert.InRange(Estimate(8, 0, 0).YawDegrees, straight.YawDegrees + 10, 60);
        Assert.InRange(Estimate(-8, 0, 0).YawDegrees, -60, straight.YawDegrees - 10);
        Assert.InRange(Estimate(0, -6, 0).PitchDegrees, straight.PitchDegrees + 8, 60);
        Assert.InRange(Estimate(0, 6, 0).PitchDegrees, -60, straight.PitchDegrees - 8);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(-70)]
    [InlineData(175)]
    public void A_tilt_anticlockwise_is_a_positive_roll_and_changes_neither_yaw_nor_pitch(float degrees)
    {
        var (upright, tilted) = (Estimate(5, 3, 0), Estimate(5, 3, degrees));
        Assert.Equal(0, Math.IEEERemainder(tilted.RollDegrees - upright.RollDegrees - degrees, 360), 0.1);
        Assert.Equal(upright.YawDegrees, tilted.YawDegrees, 0.1f);
        Assert.Equal(upright.PitchDegrees, tilted.PitchDegrees, 0.1f);
    }

    [Fact]
    public void Points_that_are_all_one_give_numbers()
    {
        var pose = LandmarkPose.Estimate(default);
        Assert.True(float.IsFinite(pose.YawDegrees) && float.IsFinite(pose.PitchDegrees) && float.IsFinite(pose.RollDegrees));
    }

    /// <summary>The reference face with its nose moved, then tilted anticlockwise as the viewer sees it (y grows downwards).</summary>
    private static HeadPose Estimate(float noseX, float noseY, float degrees)
    {
        var points = CropTemplate.ArcFace112.Points.ToArray();
        points[2] = new PixelPoint(points[2].X + noseX, points[2].Y + noseY);
        var (c, s) = (MathF.Cos(degrees * MathF.PI / 180), MathF.Sin(degrees * MathF.PI / 180));
        for (var i = 0; i < 5; i++)
            points[i] = new PixelPoint((c * points[i].X) + (s * points[i].Y), (-s * points[i].X) + (c * points[i].Y));
        return LandmarkPose.Estimate(new FaceLandmarks(points[0], points[1], points[2], points[3], points[4]));
    }
}
