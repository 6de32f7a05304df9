using Semblance.Imaging;

namespace Semblance.Detection;

/// <summary>Five named points of a face, in pixels of the upright picture.</summary>
/// <param name="SubjectRightEye">Middle of the subject's right eye.</param>
/// <param name="SubjectLeftEye">Middle of the subject's left eye.</param>
/// <param name="NoseTip">Tip of the nose.</param>
/// <param name="SubjectRightMouthCorner">Corner of the mouth on the subject's right.</param>
/// <param name="SubjectLeftMouthCorner">Corner of the mouth on the subject's left.</param>
public readonly record struct FaceLandmarks(
    PixelPoint SubjectRightEye,
    PixelPoint SubjectLeftEye,
    PixelPoint NoseTip,
    PixelPoint SubjectRightMouthCorner,
    PixelPoint SubjectLeftMouthCorner)
{
    /// <summary>How many points there are.</summary>
    public const int Count = 5;

    /// <summary>Pixels between the eye middles.</summary>
    public float InterEyeDistancePixels => SubjectRightEye.DistanceTo(SubjectLeftEye);

    /// <summary>A point by its name.</summary>
    /// <param name="point">Which point.</param>
    public PixelPoint this[LandmarkPoint point] => point switch
    {
        LandmarkPoint.SubjectRightEye => SubjectRightEye,
        LandmarkPoint.SubjectLeftEye => SubjectLeftEye,
        LandmarkPoint.NoseTip => NoseTip,
        LandmarkPoint.SubjectRightMouthCorner => SubjectRightMouthCorner,
        LandmarkPoint.SubjectLeftMouthCorner => SubjectLeftMouthCorner,
        _ => throw new ArgumentOutOfRangeException(nameof(point), point, "There are five points."),
    };

    /// <summary>False when a point has no place.</summary>
    internal bool IsFinite =>
        float.IsFinite(SubjectRightEye.X + SubjectRightEye.Y + SubjectLeftEye.X + SubjectLeftEye.Y + NoseTip.X + NoseTip.Y)
        && float.IsFinite(SubjectRightMouthCorner.X + SubjectRightMouthCorner.Y + SubjectLeftMouthCorner.X + SubjectLeftMouthCorner.Y);

    /// <summary>The points after a map of the plane.</summary>
    internal FaceLandmarks Map(in PlaneMap map) => new(
        map.Apply(SubjectRightEye),
        map.Apply(SubjectLeftEye),
        map.Apply(NoseTip),
        map.Apply(SubjectRightMouthCorner),
        map.Apply(SubjectLeftMouthCorner));
}
