using Semblance.Alignment;
using Semblance.Detection;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;

namespace Semblance;

/// <summary>A picture that nobody took and a face that nobody has, to warm an engine up with.</summary>
internal static class MadeScene
{
    private const int Side = 320;

    /// <summary>Soft waves of grey, in which no detector should find anything, so that its retries are warmed up too.</summary>
    public static byte[] Jpeg()
    {
        var rgb = new byte[Side * Side * 3];
        for (var i = 0; i < rgb.Length; i++)
        {
            var (x, y) = (i / 3 % Side, i / 3 / Side);
            rgb[i] = (byte)(128 + (60 * Math.Sin(x * 0.05) * Math.Cos(y * 0.04)));
        }

        return PictureEncoder.ToJpeg(new PixelBlock(rgb, Side, Side));
    }

    /// <summary>A face in the middle of it, with its points where the template has them.</summary>
    public static DetectedFace Face(CropTemplate template)
    {
        var shift = (Side - template.Side) / 2f;
        PixelPoint At(int point) => new(template.Points[point].X + shift, template.Points[point].Y + shift);
        return new DetectedFace(new PixelBox(shift, shift, template.Side, template.Side), 1, new FaceLandmarks(At(0), At(1), At(2), At(3), At(4)));
    }
}
