using Semblance.Imaging;

namespace Semblance.Detection;

/// <summary>A face that was found: where it is, how sure the detector is, and its five points.</summary>
/// <param name="Box">The face's box in pixels of the upright picture; it may reach over the edge.</param>
/// <param name="Score">The detector's score, 0 to 1; comparable only within one detector.</param>
/// <param name="Landmarks">Five named points in pixels of the upright picture.</param>
public sealed record DetectedFace(PixelBox Box, float Score, FaceLandmarks Landmarks);
