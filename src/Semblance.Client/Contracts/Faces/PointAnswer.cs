namespace Semblance.Client.Contracts.Faces;

/// <summary>A point in pixels of the upright picture, from its top left corner.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Downwards.</param>
public sealed record PointAnswer(double X, double Y);
