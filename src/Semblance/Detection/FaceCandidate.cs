using Semblance.Imaging;

namespace Semblance.Detection;

/// <summary>What one cell of a detector's grid claims, before suppression.</summary>
internal readonly record struct FaceCandidate(PixelBox Box, float Score, FaceLandmarks Landmarks)
{
    /// <summary>False when a network overflowed: such a claim means no place.</summary>
    public bool IsFinite => float.IsFinite(Box.X + Box.Y + Box.Width + Box.Height) && Landmarks.IsFinite;

    /// <summary>The same claim in the plane of the picture.</summary>
    public FaceCandidate Map(in PlaneMap map) => new(map.Apply(Box), Score, Landmarks.Map(map));
}
