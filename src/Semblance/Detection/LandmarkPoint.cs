namespace Semblance.Detection;

/// <summary>The five points of a face. Sides are the subject's own: in an upright picture the subject's right eye is on the viewer's left.</summary>
public enum LandmarkPoint
{
    /// <summary>Middle of the subject's right eye.</summary>
    SubjectRightEye,

    /// <summary>Middle of the subject's left eye.</summary>
    SubjectLeftEye,

    /// <summary>Tip of the nose.</summary>
    NoseTip,

    /// <summary>Corner of the mouth on the subject's right.</summary>
    SubjectRightMouthCorner,

    /// <summary>Corner of the mouth on the subject's left.</summary>
    SubjectLeftMouthCorner,
}
