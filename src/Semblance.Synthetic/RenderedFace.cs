using Semblance.Detection;
using Semblance.Imaging;
using Semblance.Synthetic.Views;

namespace Semblance.Synthetic;

/// <summary>A rendered picture and the truth about it.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Box">The face from the hairline to the chin, in pixels; it may reach over the picture's edge.</param>
/// <param name="Landmarks">Where the five points of the face are in pixels, whether they can be seen or not.</param>
/// <param name="View">The view that was asked for, with the pose.</param>
public sealed record RenderedFace(Picture Picture, PixelBox Box, FaceLandmarks Landmarks, SyntheticView View) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Picture.Dispose();
}
