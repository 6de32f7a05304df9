using Semblance.Imaging;
using Semblance.Recognition.Look;
using Semblance.Server.Dialects.CompreFace.Contracts;
using Semblance.Server.Hosting;

namespace Semblance.Server.Dialects.CompreFace;

/// <summary>Faces in the words of CompreFace. What this server does not measure or infer (age, gender, mask) is absent, asked for or not.</summary>
internal static class CompreFaceWords
{
    private const int Digits = 5;

    /// <summary>A face with what was asked for.</summary>
    /// <param name="face">The face.</param>
    /// <param name="plugins">The option <c>face_plugins</c>; what is unknown in it is ignored.</param>
    public static FoundAnswer Of(SeenFace face, IReadOnlyCollection<string> plugins)
    {
        var (box, points) = (face.Detected.Box, face.Detected.Landmarks);
        return new FoundAnswer(new BoxAnswer(Math.Round(face.Detected.Score, Digits, MidpointRounding.AwayFromZero), Pixel(box.X + box.Width), Pixel(box.Y + box.Height), Pixel(box.X), Pixel(box.Y)))
        {
            Landmarks = plugins.Contains("landmarks", StringComparer.Ordinal)
                ? [Of(points.SubjectRightEye), Of(points.SubjectLeftEye), Of(points.NoseTip), Of(points.SubjectRightMouthCorner), Of(points.SubjectLeftMouthCorner)]
                : null,
            Pose = plugins.Contains("pose", StringComparer.Ordinal) && face.Quality is { Pose: var pose } ? new PoseAnswer(Tenths(pose.PitchDegrees), Tenths(pose.RollDegrees), Tenths(pose.YawDegrees)) : null,
        };
    }

    /// <summary>The plugins that a query names.</summary>
    public static IReadOnlyCollection<string> Plugins(LooseQuery query) => (query.Text("face_plugins") ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What to look for: quality alone tells the pose.</summary>
    public static AnalysisRequest Request(LooseQuery query, bool embeds) =>
        AnalysisRequest.Default with { Embed = embeds, MeasureQuality = embeds || Plugins(query).Contains("pose", StringComparer.Ordinal) };

    /// <summary>What compares, where it was asked for.</summary>
    public static VersionsAnswer? Versions(LooseQuery query, ServedModel model) => query.Flag("status") ? new VersionsAnswer(model.Identity.ToString()) : null;

    private static int[] Of(PixelPoint point) => [Pixel(point.X), Pixel(point.Y)];

    private static int Pixel(double value) => (int)Math.Round(value);

    private static double Tenths(double value) => Math.Round(value, 1);
}
