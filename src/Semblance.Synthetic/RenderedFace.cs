using Semblance.Detection;
using Semblance.Imaging;

namespace Semblance.Synthetic;

/// <summary>A rendered picture and the truth about it.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Landmarks">Where the five points of the face are, whether they can be seen or not.</param>
public sealed record RenderedFace(Picture Picture, FaceLandmarks Landmarks) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Picture.Dispose();
}
