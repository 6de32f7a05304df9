namespace Semblance.Quality;

/// <summary>Angles of a head in degrees, as the viewer sees it; positive turns are anticlockwise.</summary>
/// <param name="YawDegrees">Positive: the nose points to the viewer's right (the subject looks to their own left).</param>
/// <param name="PitchDegrees">Positive: the subject looks up.</param>
/// <param name="RollDegrees">Positive: the head is tilted anticlockwise in the picture.</param>
/// <param name="IsEstimatedByModel">True when a head pose network was at hand; otherwise the five points give a rough estimate.</param>
public readonly record struct HeadPose(float YawDegrees, float PitchDegrees, float RollDegrees, bool IsEstimatedByModel);
