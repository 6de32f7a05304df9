using Semblance.Detection;

namespace Semblance.Quality;

/// <summary>A rough head pose from five points alone: where the nose lies between the eyes and the mouth.</summary>
internal static class LandmarkPose
{
    /// <summary>The nose of a frontal face lies this far down from the eyes to the mouth.</summary>
    private const float FrontalNoseHeight = 0.52f;

    /// <summary>Distance of the nose tip before the face's plane, in units of the inter-eye distance; it makes turns visible as shifts.</summary>
    private const float NoseDepth = 0.55f;

    public static HeadPose Estimate(in FaceLandmarks points)
    {
        var eyes = points.SubjectRightEye.MiddleTo(points.SubjectLeftEye);
        var mouth = points.SubjectRightMouthCorner.MiddleTo(points.SubjectLeftMouthCorner);
        var (acrossX, acrossY) = (points.SubjectLeftEye.X - points.SubjectRightEye.X, points.SubjectLeftEye.Y - points.SubjectRightEye.Y);
        var roll = MathF.Atan2(-acrossY, acrossX);
        var (cosine, sine) = (MathF.Cos(roll), MathF.Sin(roll));

        // Offsets from the eyes' middle in a frame that is upright for the face.
        var nose = Upright(points.NoseTip.X - eyes.X, points.NoseTip.Y - eyes.Y, cosine, sine);
        var lips = Upright(mouth.X - eyes.X, mouth.Y - eyes.Y, cosine, sine);
        var size = MathF.Max(1e-3f, MathF.Max(points.InterEyeDistancePixels, MathF.Abs(lips.Y) * 0.9f));
        var height = MathF.Abs(lips.Y) > 1e-3f ? nose.Y / lips.Y : FrontalNoseHeight;
        var yaw = MathF.Asin(Math.Clamp((nose.X - (lips.X * height)) / (size * NoseDepth), -1, 1));
        var pitch = MathF.Asin(Math.Clamp((FrontalNoseHeight - height) * MathF.Abs(lips.Y) / (size * NoseDepth), -1, 1));
        return new HeadPose(Degrees(yaw), Degrees(pitch), Degrees(roll), IsEstimatedByModel: false);
    }

    private static (float X, float Y) Upright(float x, float y, float cosine, float sine) => ((x * cosine) - (y * sine), (x * sine) + (y * cosine));

    private static float Degrees(float radians) => radians * 180 / MathF.PI;
}
