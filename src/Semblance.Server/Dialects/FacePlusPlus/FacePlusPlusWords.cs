using System.Text.Json.Nodes;
using Semblance.Imaging;
using Semblance.Quality;
using Semblance.Recognition.Look;
using Semblance.Server.Dialects.FacePlusPlus.Tokens;
using Semblance.Server.Dialects.Scales;

namespace Semblance.Server.Dialects.FacePlusPlus;

/// <summary>Faces in the words of Face++. What this server does not measure is absent, and what it does not infer (gender, age, emotion, ethnicity, beauty) too.</summary>
internal static class FacePlusPlusWords
{
    // What the strict gate asks of references: a unified quality of 60, a sharpness of 25.
    private const double UsableBlur = 75;
    private const double UsableQuality = 60;
    private const double Best = 100;

    private static readonly string[] Attributes = ["none", "gender", "age", "smiling", "headpose", "facequality", "blur", "eyestatus", "emotion", "ethnicity", "beauty", "mouthstatus", "eyegaze", "skinstatus"];

    /// <summary>The thresholds that answers name: the false match rates that they stand for hold for whichever model compares.</summary>
    public static JsonObject Thresholds() => new()
    {
        ["1e-3"] = ScoreScale.FacePlusPlus.ValueAt(1e-3),
        ["1e-4"] = ScoreScale.FacePlusPlus.ValueAt(1e-4),
        ["1e-5"] = ScoreScale.FacePlusPlus.ValueAt(1e-5),
    };

    /// <summary>A face with what the form asks for.</summary>
    public static JsonObject Of(SeenFace face, Guid token, FacePlusPlusCall call)
    {
        var said = new JsonObject { ["face_token"] = FaceToken.Text(token), ["face_rectangle"] = FormPictures.Rectangle(face) };
        if (call.Whole("return_landmark", 0, 0, 2) > 0)
            said["landmark"] = Points(face);
        if (Wanted(call) is { Count: > 0 } wanted)
            said["attributes"] = Measured(face, wanted);
        return said;
    }

    /// <summary>The attributes that a form asks for.</summary>
    /// <exception cref="Answers.RefusedException">One that the protocol does not have.</exception>
    public static IReadOnlyCollection<string> Wanted(FacePlusPlusCall call)
    {
        var named = (call.Text("return_attributes") ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return named.All(one => Attributes.Contains(one, StringComparer.Ordinal)) ? [.. named.Where(static one => one is not "none")] : throw FacePlusPlusError.Bad("return_attributes");
    }

    /// <summary>The five points that are known of the 83 or 106; sides are the picture's, as the protocol has them.</summary>
    private static JsonObject Points(SeenFace face)
    {
        var points = face.Detected.Landmarks;
        return new JsonObject
        {
            ["left_eye_center"] = Of(points.SubjectRightEye),
            ["right_eye_center"] = Of(points.SubjectLeftEye),
            ["nose_tip"] = Of(points.NoseTip),
            ["mouth_left_corner"] = Of(points.SubjectRightMouthCorner),
            ["mouth_right_corner"] = Of(points.SubjectLeftMouthCorner),
        };
    }

    private static JsonObject Measured(SeenFace face, IReadOnlyCollection<string> wanted)
    {
        var said = new JsonObject();
        if (face.Quality is not { } quality)
            return said;
        if (wanted.Contains("headpose", StringComparer.Ordinal))
            said["headpose"] = new JsonObject { ["pitch_angle"] = Tenths(quality.Pose.PitchDegrees), ["roll_angle"] = Tenths(quality.Pose.RollDegrees), ["yaw_angle"] = Tenths(quality.Pose.YawDegrees) };
        if (wanted.Contains("facequality", StringComparer.Ordinal))
            said["facequality"] = new JsonObject { ["value"] = quality.UnifiedQuality, ["threshold"] = UsableQuality };
        if (wanted.Contains("blur", StringComparer.Ordinal) && quality[QualityMeasure.Sharpness] is { } sharpness)
            said["blur"] = new JsonObject { ["blurness"] = new JsonObject { ["value"] = Best - sharpness.Score, ["threshold"] = UsableBlur } };
        return said;
    }

    private static JsonObject Of(PixelPoint point) => new() { ["x"] = (int)Math.Round(point.X), ["y"] = (int)Math.Round(point.Y) };

    private static double Tenths(double value) => Math.Round(value, 1);
}
