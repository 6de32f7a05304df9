namespace Semblance.Client.Contracts.Faces;

/// <summary>What a picture shows.</summary>
/// <param name="Width">Width of the upright picture in pixels.</param>
/// <param name="Height">Height of the upright picture in pixels.</param>
/// <param name="Damaged">True when the file was broken and only what could be saved was looked at.</param>
/// <param name="Faces">The faces, the largest first; empty when there are none, which is no error.</param>
public sealed record FacesAnswer(int Width, int Height, bool Damaged, IReadOnlyList<FaceAnswer> Faces);
