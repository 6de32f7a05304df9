namespace Semblance.Client.Contracts.Faces;

/// <summary>A rectangle in pixels of the upright picture, from its top left corner; it may reach over the edge.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Top edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public sealed record BoxAnswer(double Left, double Top, double Width, double Height);
