using Semblance.Alignment;
using Semblance.Detection;
using Semblance.Imaging;

namespace Semblance.Training.Pack;

/// <summary>Picture and points to the crop that training keeps: the product's own alignment with room around it.</summary>
internal static class CropMaker
{
    /// <summary>Aligns a face with <paramref name="margin"/> pixels around the 112 x 112 that the embedder takes.</summary>
    public static PackedCrop Make(Picture picture, FaceLandmarks landmarks, int margin, bool isSoft)
    {
        var template = CropTemplate.ArcFace112;
        var wide = new CropTemplate(template.Side + (2 * margin), [.. template.Points.Select(point => new PixelPoint(point.X + margin, point.Y + margin))]);
        if (!isSoft)
        {
            using var crop = FaceAligner.Align(picture, landmarks, wide);
            return new PackedCrop(crop.ToPixels().Rgb, IsSoft: false);
        }

        var pixels = picture.ToPixels();
        var border = Math.Max(pixels.Width, pixels.Height) * 9 / 20;
        var widened = SoftBorder.Around(pixels, border);
        using var bordered = Picture.FromRgb(widened.Rgb.Span, widened.Width, widened.Height);
        var scale = (float)pixels.Width / picture.Width;
        var map = new PlaneMap(scale, 0, border, 0, scale, border);
        using var soft = FaceAligner.Align(bordered, landmarks.Map(map), wide);
        return new PackedCrop(soft.ToPixels().Rgb, IsSoft: true);
    }
}
