using Semblance.Imaging;

namespace Semblance.Liveness;

/// <summary>The part of a picture that a liveness network sees: the face box widened about its centre, as far as the picture allows.</summary>
/// <param name="Region">The part, in pixels of the whole picture; it lies inside of it.</param>
/// <param name="Factor">How many times wider than the face box it is: what was asked for, or less.</param>
internal readonly record struct PadCrop(PixelBox Region, float Factor)
{
    /// <summary>Where the factor is too large for the picture it is lowered until the part fits; then the part is shifted to lie inside.</summary>
    public static PadCrop Around(PixelBox box, float factor, int width, int height)
    {
        var fitting = MathF.Min(factor, Room(box, width, height));
        var (columns, rows) = (MathF.Min(Side(box.Width) * fitting, width), MathF.Min(Side(box.Height) * fitting, height));
        var x = Math.Clamp(box.Centre.X - (columns / 2), 0, width - columns);
        var y = Math.Clamp(box.Centre.Y - (rows / 2), 0, height - rows);
        return new PadCrop(new PixelBox(x, y, columns, rows), fitting);
    }

    /// <summary>How many times the box could be widened in a picture of this size.</summary>
    public static float Room(PixelBox box, int width, int height) => MathF.Min(width / Side(box.Width), height / Side(box.Height));

    /// <summary>A box of less than a pixel is taken as one pixel.</summary>
    private static float Side(float side) => MathF.Max(1, side);
}
