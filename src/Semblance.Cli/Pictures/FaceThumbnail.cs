using Semblance.Detection;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;

namespace Semblance.Cli.Pictures;

/// <summary>A small square picture of a face with its hair, as JPEG bytes for a page.</summary>
internal static class FaceThumbnail
{
    /// <summary>Pixels a side.</summary>
    public const int Side = 112;

    /// <summary>How much larger than the face's box the square is: hair and chin belong to how people tell faces apart.</summary>
    private const float Margin = 1.5f;

    public static byte[] Cut(Picture picture, DetectedFace face) => PictureEncoder.ToJpeg(picture.Cut(Square(picture, face.Box), Side, Side), quality: 82);

    /// <summary>The square around a box, moved into the picture, and no larger than the picture.</summary>
    internal static PixelBox Square(Picture picture, PixelBox box)
    {
        var side = Math.Min(Margin * Math.Max(box.Width, box.Height), Math.Min(picture.Width, picture.Height));
        var left = Math.Clamp(box.Centre.X - (side / 2), 0, picture.Width - side);
        var top = Math.Clamp(box.Centre.Y - (side / 2), 0, picture.Height - side);
        return new PixelBox(left, top, side, side);
    }
}
