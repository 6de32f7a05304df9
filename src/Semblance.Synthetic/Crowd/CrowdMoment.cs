using Semblance.Synthetic.Views;

namespace Semblance.Synthetic.Crowd;

/// <summary>Where somebody is and what they do at a moment.</summary>
/// <param name="X">Millimetres right of the room's middle.</param>
/// <param name="Height">Millimetres of the face above the usual height.</param>
/// <param name="Depth">Millimetres from the camera.</param>
/// <param name="Pose">How the head is turned, as the camera sees it.</param>
/// <param name="Expression">What the face does.</param>
/// <param name="Step">How far the subject's left leg is before the right one: -1 to 1.</param>
internal readonly record struct CrowdMoment(float X, float Height, float Depth, ViewPose Pose, FaceExpression Expression, float Step);
