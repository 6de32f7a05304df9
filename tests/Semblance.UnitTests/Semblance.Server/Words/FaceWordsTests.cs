using Semblance.Detection;
using Semblance.Imaging;
using Semblance.Quality;
using Semblance.Recognition.Look;
using Semblance.Server.Words;
using Semblance.Vault.Rows;

namespace Semblance.UnitTests.Server.Words;

public sealed class FaceWordsTests
{
    private static readonly DetectedFace Detected = new(
        new PixelBox(10.04f, 20.06f, 30.25f, 40), 0.98765f, new FaceLandmarks(new PixelPoint(1, 2), new PixelPoint(3, 4), new PixelPoint(5, 6), new PixelPoint(7, 8), new PixelPoint(9, 10)));

    [Fact]
    public void Sides_are_the_subjects_own()
    {
        var points = FaceWords.Of(Seen(null)).Points;
        Assert.Equal((Detected.Landmarks.SubjectRightEye.X, Detected.Landmarks.SubjectLeftEye.X), ((float)points.SubjectRightEye.X, (float)points.SubjectLeftEye.X));
        Assert.Equal((Detected.Landmarks.SubjectRightMouthCorner.Y, Detected.Landmarks.SubjectLeftMouthCorner.Y), ((float)points.SubjectRightMouthCorner.Y, (float)points.SubjectLeftMouthCorner.Y));
        Assert.Equal(Detected.Landmarks.NoseTip.X, (float)points.NoseTip.X);
    }

    [Fact]
    public void Places_are_told_to_a_tenth_of_a_pixel_and_what_was_not_asked_for_is_missing()
    {
        var face = FaceWords.Of(Seen(null));
        Assert.Equal((10, 20.1, 40), (face.Box.Left, face.Box.Top, face.Box.Height));
        Assert.Equal(0.988, face.Score);
        Assert.Null(face.Quality);
        Assert.Null(face.Liveness);
    }

    [Fact]
    public void Quality_comes_with_a_reason_and_an_advice_for_each_measure()
    {
        var report = new QualityReport(63, [new QualityComponent(QualityMeasure.Sharpness, 41, 0.5, "It is blurred.", "Hold still.")], default);
        var quality = FaceWords.Of(Seen(report)).Quality!;
        var component = Assert.Single(quality.Components);
        Assert.Equal((63, "sharpness", 41, "It is blurred.", "Hold still."), (quality.Unified, component.Measure, component.Score, component.Reason, component.Advice));
    }

    [Fact]
    public void A_picture_without_faces_is_an_answer()
    {
        var answer = FaceWords.Of(new SeenPicture(FileDigest.From(new byte[32]), 640, 480, IsDamaged: true, []));
        Assert.Equal((640, 480, true, 0), (answer.Width, answer.Height, answer.Damaged, answer.Faces.Count));
    }

    private static SeenFace Seen(QualityReport? quality) => new(Detected, quality, [], null, null);
}
