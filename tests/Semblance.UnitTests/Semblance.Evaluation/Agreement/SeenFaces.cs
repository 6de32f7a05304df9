using Semblance.Detection;
using Semblance.Imaging;

namespace Semblance.UnitTests.Evaluation.Agreement;

/// <summary>Faces whose five points stand at fixed places in their boxes.</summary>
internal static class SeenFaces
{
    /// <summary>Share of the box's side from one eye to the other.</summary>
    public const float EyeShare = 0.4f;

    public static DetectedFace At(float x, float y, float side = 50, float score = 0.9f, float moved = 0) => new(
        new PixelBox(x, y, side, side),
        score,
        new FaceLandmarks(Point(0.3f, 0.4f), Point(0.3f + EyeShare, 0.4f), Point(0.5f, 0.6f), Point(0.35f, 0.8f), Point(0.65f, 0.8f)).Map(new PlaneMap(side, 0, x + moved, 0, side, y)));

    private static PixelPoint Point(float x, float y) => new(x, y);
}
