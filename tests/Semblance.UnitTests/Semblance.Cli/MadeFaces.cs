using Semblance.Cli.Identifying;
using Semblance.Cli.Pictures;
using Semblance.Detection;
using Semblance.Embedding;
using Semblance.Errors;
using Semblance.Imaging;
using Semblance.Models;
using Semblance.Quality;
using Semblance.UnitTests.Comparison;

namespace Semblance.UnitTests.Cli;

/// <summary>Faces that no picture shows: an embedding in the plane, so that cosines are those of angles.</summary>
internal static class MadeFaces
{
    /// <summary>A face whose embedding stands at an angle.</summary>
    public static AnalysedFace At(double degrees, int quality = 80, ModelIdentity? model = null)
    {
        var angle = degrees * Math.PI / 180;
        var embedding = FaceEmbedding.Create(model ?? CalibrationTables.Model, [(float)Math.Cos(angle), (float)Math.Sin(angle)]);
        return new AnalysedFace(Detected(), Report(quality), [], embedding);
    }

    public static PictureResult Picture(string file, params AnalysedFace[] faces) =>
        new(file, new FaceAnalysis(100, 100, PictureFormat.Jpeg, false, faces), null);

    public static PictureResult Broken(string file) =>
        new(file, null, new SemblanceException(ErrorCode.InputDamaged, $"{file} is damaged.", "Send it again."));

    public static GalleryPicture Reference(string subject, double degrees, int quality = 80) =>
        new(subject, Picture($"{subject}/{degrees}.jpg", At(degrees, quality)));

    private static DetectedFace Detected() => new(
        new PixelBox(20, 20, 60, 60), 0.9f, new FaceLandmarks(new(35, 40), new(65, 40), new(50, 55), new(38, 68), new(62, 68)));

    private static QualityReport Report(int quality) => new(
        quality, [new QualityComponent(QualityMeasure.HeadPose, quality, quality, "The pose was set by the test", "Set another.")], default);
}
