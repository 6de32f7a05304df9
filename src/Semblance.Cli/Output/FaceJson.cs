using Semblance.Imaging;
using Semblance.Liveness;
using Semblance.Quality;

namespace Semblance.Cli.Output;

/// <summary>Faces in the form that <c>--json</c> shows them.</summary>
internal static class FaceJson
{
    public static object Of(string file, FaceAnalysis analysis) => new
    {
        File = file,
        analysis.Width,
        analysis.Height,
        analysis.Format,
        Damaged = analysis.IsDamaged,
        Faces = analysis.Faces.Select(Of).ToArray(),
    };

    public static object Of(AnalysedFace face) => new
    {
        Box = new { face.Detected.Box.X, face.Detected.Box.Y, face.Detected.Box.Width, face.Detected.Box.Height },
        face.Detected.Score,
        Landmarks = new
        {
            SubjectRightEye = Of(face.Detected.Landmarks.SubjectRightEye),
            SubjectLeftEye = Of(face.Detected.Landmarks.SubjectLeftEye),
            NoseTip = Of(face.Detected.Landmarks.NoseTip),
            SubjectRightMouthCorner = Of(face.Detected.Landmarks.SubjectRightMouthCorner),
            SubjectLeftMouthCorner = Of(face.Detected.Landmarks.SubjectLeftMouthCorner),
        },
        Quality = face.Quality is null ? null : Of(face.Quality),
        Refusals = face.Refusals.Count == 0 ? null : face.Refusals,
        Liveness = face.Liveness is null ? null : Of(face.Liveness),
    };

    public static object Of(PadAssessment liveness) => new
    {
        Score = liveness.Score.Value,
        liveness.Decision,
        Threshold = liveness.Threshold.Score,
        Apcer = liveness.Threshold.AttackClassificationErrorRate,
        Bpcer = liveness.Threshold.BonaFideClassificationErrorRate,
        liveness.Threshold.MeasuredOn,
        liveness.Room,
        liveness.RoomNeeded,
        liveness.Reasons,
        Advice = liveness.Advice.Length == 0 ? null : liveness.Advice,
    };

    public static object Of(QualityReport report) => new
    {
        report.UnifiedQuality,
        Pose = new { report.Pose.YawDegrees, report.Pose.PitchDegrees, report.Pose.RollDegrees, report.Pose.IsEstimatedByModel },
        report.Components,
    };

    public static object Failure(string file, string error) => new { File = file, Error = error };

    private static float[] Of(PixelPoint point) => [point.X, point.Y];
}
