namespace Semblance.Synthetic.Views;

/// <summary>Refuses views whose values are out of the ranges that the view's members state, before any work is done.</summary>
internal static class ViewRules
{
    public static void Check(SyntheticView view)
    {
        In(view.Width, 32, 2048, nameof(view.Width));
        In(view.Height, 32, 2048, nameof(view.Height));
        In(view.Pose.YawDegrees, -90, 90, nameof(ViewPose.YawDegrees));
        In(view.Pose.PitchDegrees, -60, 60, nameof(ViewPose.PitchDegrees));
        In(view.Pose.RollDegrees, -180, 180, nameof(ViewPose.RollDegrees));
        Check(view.Expression);
        Check(view.Light);
        Check(view.Camera);
        if (!Enum.IsDefined(view.Occlusion))
            throw new ArgumentOutOfRangeException(nameof(view), view.Occlusion, "There is no such occlusion.");
    }

    private static void Check(FaceExpression face)
    {
        In(face.JawOpen, 0, 1, nameof(face.JawOpen));
        In(face.Smile, -1, 1, nameof(face.Smile));
        In(face.Pucker, 0, 1, nameof(face.Pucker));
        In(face.BrowRaise, 0, 1, nameof(face.BrowRaise));
        In(face.Frown, 0, 1, nameof(face.Frown));
        In(face.EyeOpening, 0, 1.3f, nameof(face.EyeOpening));
        In(face.GazeYawDegrees, -35, 35, nameof(face.GazeYawDegrees));
        In(face.GazePitchDegrees, -25, 25, nameof(face.GazePitchDegrees));
    }

    private static void Check(ViewLight light)
    {
        In(light.AzimuthDegrees, -180, 180, nameof(light.AzimuthDegrees));
        In(light.ElevationDegrees, -30, 85, nameof(light.ElevationDegrees));
        In(light.Softness, 0, 1, nameof(light.Softness));
        In(light.Ambient, 0.1f, 0.9f, nameof(light.Ambient));
        In(light.LampKelvin, 2_500, 12_000, nameof(light.LampKelvin));
        In(light.AmbientKelvin, 2_500, 12_000, nameof(light.AmbientKelvin));
        In(light.Rim, 0, 1, nameof(light.Rim));
    }

    private static void Check(ViewCamera camera)
    {
        In(camera.HeadShare, 0.05f, 1.2f, nameof(camera.HeadShare));
        In(camera.Distance, 250, 5_000, nameof(camera.Distance));
        In(camera.OffsetX, -0.5f, 0.5f, nameof(camera.OffsetX));
        In(camera.OffsetY, -0.5f, 0.5f, nameof(camera.OffsetY));
        In(camera.Exposure, -2, 2, nameof(camera.Exposure));
        In(camera.WhiteKelvin, 2_500, 12_000, nameof(camera.WhiteKelvin));
        In(camera.Contrast, 0.7f, 1.4f, nameof(camera.Contrast));
        In(camera.Saturation, 0, 1.4f, nameof(camera.Saturation));
        In(camera.Blur, 0, 6, nameof(camera.Blur));
        In(camera.Noise, 0, 25, nameof(camera.Noise));
        if (camera.JpegQuality != 0)
            In(camera.JpegQuality, 5, 100, nameof(camera.JpegQuality));
    }

    /// <summary>Not-a-number is out of every range.</summary>
    private static void In(float value, float least, float most, string name)
    {
        if (!(value >= least && value <= most))
            throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"The range is {least} to {most}."));
    }
}
