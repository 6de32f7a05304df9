namespace Semblance.Synthetic.Views;

/// <summary>How the head is turned, in degrees as the viewer sees it.</summary>
/// <param name="YawDegrees">Positive: the nose points to the viewer's right (the subject looks to their own left). -90 to 90.</param>
/// <param name="PitchDegrees">Positive: the subject looks up. -60 to 60.</param>
/// <param name="RollDegrees">Positive: the head is tilted anticlockwise in the picture. -180 to 180.</param>
public readonly record struct ViewPose(float YawDegrees, float PitchDegrees, float RollDegrees)
{
    /// <summary>Straight into the camera.</summary>
    public static ViewPose Frontal => default;
}
