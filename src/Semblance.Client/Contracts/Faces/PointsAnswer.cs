namespace Semblance.Client.Contracts.Faces;

/// <summary>Five named points of a face; the sides are the subject's own.</summary>
/// <param name="SubjectRightEye">Middle of the subject's right eye.</param>
/// <param name="SubjectLeftEye">Middle of the subject's left eye.</param>
/// <param name="NoseTip">Tip of the nose.</param>
/// <param name="SubjectRightMouthCorner">Corner of the mouth on the subject's right.</param>
/// <param name="SubjectLeftMouthCorner">Corner of the mouth on the subject's left.</param>
public sealed record PointsAnswer(PointAnswer SubjectRightEye, PointAnswer SubjectLeftEye, PointAnswer NoseTip, PointAnswer SubjectRightMouthCorner, PointAnswer SubjectLeftMouthCorner);
