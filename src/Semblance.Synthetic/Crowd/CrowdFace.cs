using Semblance.Detection;
using Semblance.Imaging;
using Semblance.Synthetic.Views;

namespace Semblance.Synthetic.Crowd;

/// <summary>The truth about one face in a frame.</summary>
/// <param name="Seed">Whose: the seed of the <see cref="SyntheticPerson"/>. Who leaves and comes back has the same.</param>
/// <param name="Box">The face from the hairline to the chin, in pixels; it may reach over the frame's edge.</param>
/// <param name="Landmarks">Where the five points are in pixels, whether they can be seen or not.</param>
/// <param name="Pose">How the head is turned.</param>
/// <param name="Visibility">Share of the face that is inside the frame and not hidden by people nearer to the camera: 0 to 1. The person's own hair and glasses hide nothing.</param>
/// <remarks>Immutable.</remarks>
public sealed record CrowdFace(long Seed, PixelBox Box, FaceLandmarks Landmarks, ViewPose Pose, float Visibility);
