using Semblance.Alignment;
using Semblance.Detection;
using Semblance.Imaging;
using Semblance.Inference;
using Semblance.Models;

namespace Semblance.Quality;

/// <summary>Measures a face and sums it up in one score.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class QualityAssessor(PoseEstimator? pose, RecognisabilityEstimator? recognisability) : IDisposable
{
    /// <summary>Time spent inside the networks, summed over all threads.</summary>
    public TimeSpan TimeInNetwork => (pose?.TimeInNetwork ?? TimeSpan.Zero) + (recognisability?.TimeInNetwork ?? TimeSpan.Zero);

    /// <summary>Loads what networks the library has; all other measures need none.</summary>
    public static QualityAssessor Load(ModelLibrary library, InferenceOptions inference) =>
        AllOrNone.Then(PoseEstimator.Load(library, inference), pose => new QualityAssessor(pose, RecognisabilityEstimator.Load(library, inference)));

    /// <summary>Measures everything.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="face">The face in it.</param>
    /// <param name="crop">Its aligned crop.</param>
    /// <param name="template">How the crop was aligned.</param>
    public QualityReport Assess(Picture picture, DetectedFace face, AlignedCrop crop, CropTemplate template)
    {
        var brightness = new FaceBrightness(crop);
        var angles = pose?.Estimate(picture, face.Box) ?? LandmarkPose.Estimate(face.Landmarks);
        var components = new List<QualityComponent>
        {
            PixelMeasures.InterEyeDistance(face),
            PixelMeasures.HeadPose(angles),
            PixelMeasures.Sharpness(brightness, face, template),
            PixelMeasures.Exposure(brightness),
            PixelMeasures.DynamicRange(brightness),
            PixelMeasures.EyesOpen(brightness, template),
            PixelMeasures.Completeness(face, crop, picture),
        };
        if (recognisability is not null)
            components.Add(PixelMeasures.Recognisability(recognisability.Estimate(picture, face.Landmarks)));
        return new QualityReport(UnifiedScore.Of(components), components, angles);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        pose?.Dispose();
        recognisability?.Dispose();
    }
}
