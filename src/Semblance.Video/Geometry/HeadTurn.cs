using Semblance.Detection;

namespace Semblance.Video.Geometry;

/// <summary>How a head is turned, from its five points alone: it costs nothing, and two people who hide each other seldom look the same way.</summary>
internal static class HeadTurn
{
    /// <summary>Where the nose lies between the eyes: 0 at the subject's right eye, 0.5 in a face that looks into the camera, 1 at the left eye; beyond them in a profile.</summary>
    public static double Of(FaceLandmarks points)
    {
        var (right, left, nose) = (points.SubjectRightEye, points.SubjectLeftEye, points.NoseTip);
        var (x, y) = ((double)left.X - right.X, (double)left.Y - right.Y);
        var square = Math.Max(1e-6, (x * x) + (y * y));
        return (((nose.X - right.X) * x) + ((nose.Y - right.Y) * y)) / square;
    }
}
