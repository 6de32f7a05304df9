using Semblance.Imaging;

namespace Semblance;

/// <summary>What a picture holds.</summary>
/// <param name="Width">Width of the upright picture in pixels.</param>
/// <param name="Height">Height of the upright picture in pixels.</param>
/// <param name="Format">The format it came in.</param>
/// <param name="IsDamaged">True when the file was broken and only what could be saved was looked at.</param>
/// <param name="Faces">The faces, the largest first; empty when there are none, which is an outcome and no error.</param>
public sealed record FaceAnalysis(int Width, int Height, PictureFormat Format, bool IsDamaged, IReadOnlyList<AnalysedFace> Faces);
