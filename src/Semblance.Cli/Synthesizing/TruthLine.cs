using System.Globalization;
using System.Text.Json;
using Semblance.Detection;
using Semblance.Synthetic;

namespace Semblance.Cli.Synthesizing;

/// <summary>A line of the truth about pictures: file, person, box, five points, pose, what hides the face.</summary>
internal static class TruthLine
{
    public static string Header { get; } = string.Join(',', Columns());

    public static string Of(string file, string person, RenderedFace face)
    {
        var pose = face.View.Pose;
        float[] numbers =
        [
            face.Box.X, face.Box.Y, face.Box.Width, face.Box.Height,
            .. Enum.GetValues<LandmarkPoint>().SelectMany(point => new[] { face.Landmarks[point].X, face.Landmarks[point].Y }),
            pose.YawDegrees, pose.PitchDegrees, pose.RollDegrees,
        ];
        return string.Join(',', [file, person, .. numbers.Select(number => number.ToString("0.00", CultureInfo.InvariantCulture)), face.View.Occlusion.ToString().ToLowerInvariant()]);
    }

    private static IEnumerable<string> Columns() =>
    [
        "file", "person", "box_x", "box_y", "box_width", "box_height",
        .. Enum.GetValues<LandmarkPoint>().Select(point => JsonNamingPolicy.SnakeCaseLower.ConvertName(point.ToString())).SelectMany(name => new[] { name + "_x", name + "_y" }),
        "yaw_degrees", "pitch_degrees", "roll_degrees", "occlusion",
    ];
}
