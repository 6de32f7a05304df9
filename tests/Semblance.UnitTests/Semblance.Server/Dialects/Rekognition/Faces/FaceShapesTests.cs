using Semblance.Detection;
using Semblance.Imaging;
using Semblance.Quality;
using Semblance.Recognition.Look;
using Semblance.Server.Dialects.Rekognition.Faces;

namespace Semblance.UnitTests.Server.Dialects.Rekognition.Faces;

public sealed class FaceShapesTests
{
    private static SeenFace Face(int eyes) => new(
        new DetectedFace(new PixelBox(20, 10, 40, 50), 0.875f, new FaceLandmarks(new(30, 20), new(50, 20), new(40, 30), new(32, 40), new(48, 40))),
        new QualityReport(70, [new(QualityMeasure.EyesOpen, eyes, 1, "r", "a"), new(QualityMeasure.Exposure, 80, 1, "r", "a"), new(QualityMeasure.Sharpness, 60, 1, "r", "a")], new HeadPose(1.234f, -2, 3, false)),
        [],
        null,
        null);

    [Fact]
    public void Boxes_and_points_are_shares_and_sides_are_the_viewers()
    {
        var detail = new FaceShapes(200, 100).Detail(Face(50), tellsEyes: true);
        Assert.Equal((0.2, 0.5, 0.1, 0.1), (detail.BoundingBox.Width, detail.BoundingBox.Height, detail.BoundingBox.Left, detail.BoundingBox.Top));
        Assert.Equal(87.5, detail.Confidence);
        Assert.Equal(["eyeLeft", "eyeRight", "mouthLeft", "mouthRight", "nose"], detail.Landmarks.Select(static point => point.Type).ToArray());
        Assert.True(detail.Landmarks[0].X < detail.Landmarks[1].X);
        Assert.Equal((1.23, -2, 3), (detail.Pose!.Yaw, detail.Pose.Pitch, detail.Pose.Roll));
        Assert.Equal((80, 60), (detail.Quality!.Brightness, detail.Quality.Sharpness));
    }

    [Theory]
    [InlineData(100, true, 100d)]
    [InlineData(70, true, 70d)]
    [InlineData(69, null, null)]
    [InlineData(21, null, null)]
    [InlineData(10, false, 90d)]
    public void Eyes_are_told_of_only_where_they_can_be_seen(int score, bool? open, double? confidence)
    {
        var eyes = new FaceShapes(200, 100).Detail(Face(score), tellsEyes: true).EyesOpen;
        Assert.Equal((open, confidence), (eyes?.Value, eyes?.Confidence));
        Assert.Null(new FaceShapes(200, 100).Detail(Face(score), tellsEyes: false).EyesOpen);
    }
}
