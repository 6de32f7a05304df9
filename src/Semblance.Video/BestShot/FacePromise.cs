using Semblance.Detection;
using Semblance.Video.Geometry;

namespace Semblance.Video.BestShot;

/// <summary>How good a shot may become, from what the detector alone says.</summary>
internal static class FacePromise
{
    /// <summary>Pixels between the eyes below which a face says nothing, and from which on more of them say no more.</summary>
    private const double FewPixels = 8, ManyPixels = 48;

    /// <summary>A face's eyes stand this share of its box's side apart when it looks into the camera.</summary>
    private const double FrontalSpread = 0.4;

    private const double WorstScore = 0.3, BestScore = 0.9;

    /// <summary>0 (hopeless) to 100: the product of size, turn and score.</summary>
    public static double Of(DetectedFace face)
    {
        var size = Ramp(face.Landmarks.InterEyeDistancePixels, FewPixels, ManyPixels);
        return 100 * Math.Sqrt(size) * Frontality(face) * Math.Sqrt(Ramp(face.Score, WorstScore, BestScore));
    }

    /// <summary>0 (profile) to 1 (frontal): the nose leaves the middle of the eyes, and the eyes draw near, as the head turns.</summary>
    private static double Frontality(DetectedFace face)
    {
        var along = HeadTurn.Of(face.Landmarks);
        var spread = face.Landmarks.InterEyeDistancePixels / Math.Max(1, Math.Sqrt(Math.Max(0, face.Box.Area)));
        return Math.Clamp(1 - (2 * Math.Abs(along - 0.5)), 0, 1) * Ramp(spread, 0, FrontalSpread);
    }

    private static double Ramp(double value, double worst, double best) => double.IsNaN(value) ? 0 : Math.Clamp((value - worst) / (best - worst), 0, 1);
}
