using System.Text.Json;
using Semblance.Client.Contracts.Faces;
using Semblance.Imaging;
using Semblance.Liveness;
using Semblance.Quality;
using Semblance.Recognition.Look;

namespace Semblance.Server.Words;

/// <summary>Faces in the words of the native API.</summary>
internal static class FaceWords
{
    public static FacesAnswer Of(SeenPicture seen) => new(seen.Width, seen.Height, seen.IsDamaged, [.. seen.Faces.Select(Of)]);

    public static BoxAnswer Of(PixelBox box) => new(Tenths(box.X), Tenths(box.Y), Tenths(box.Width), Tenths(box.Height));

    public static FaceAnswer Of(SeenFace face)
    {
        var points = face.Detected.Landmarks;
        return new FaceAnswer(
            Of(face.Detected.Box),
            Math.Round(face.Detected.Score, 3),
            new PointsAnswer(Of(points.SubjectRightEye), Of(points.SubjectLeftEye), Of(points.NoseTip), Of(points.SubjectRightMouthCorner), Of(points.SubjectLeftMouthCorner)),
            face.Quality is { } quality ? Of(quality) : null,
            face.Liveness is { } liveness ? Of(liveness) : null);
    }

    private static PointAnswer Of(PixelPoint point) => new(Tenths(point.X), Tenths(point.Y));

    private static QualityAnswer Of(QualityReport quality) => new(
        quality.UnifiedQuality,
        Tenths(quality.Pose.YawDegrees),
        Tenths(quality.Pose.PitchDegrees),
        Tenths(quality.Pose.RollDegrees),
        [.. quality.Components.Select(component => new ComponentAnswer(JsonNamingPolicy.SnakeCaseLower.ConvertName(component.Measure.ToString()), component.Score, component.Reason, component.Advice))]);

    private static LivenessAnswer Of(PadAssessment liveness) => new(JsonNamingPolicy.SnakeCaseLower.ConvertName(liveness.Decision.ToString()), Math.Round(liveness.Score.Value, 4), liveness.Reasons);

    private static double Tenths(double value) => Math.Round(value, 1);
}
