namespace Semblance.Synthetic.Rendering;

/// <summary>A person cut out of a scene: a rectangle of a larger picture with light and cover for each pixel.</summary>
/// <param name="Left">First column in the larger picture; may be below 0.</param>
/// <param name="Top">First row in the larger picture; may be below 0.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="Light">Linear red, green, blue, each times the cover, and the cover (0 to 1): four values a pixel.</param>
/// <param name="Face">Samples of each pixel, 0 to 4, in which the face's skin is seen when nobody stands before it.</param>
/// <param name="Truth">Where the face is in the larger picture.</param>
internal sealed record PersonPatch(int Left, int Top, int Width, int Height, float[] Light, byte[] Face, FaceTruth Truth)
{
    /// <summary>Values of a pixel of <see cref="Light"/>.</summary>
    public const int Channels = 4;
}
