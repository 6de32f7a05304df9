using Semblance.Imaging;
using Semblance.Imaging.Codecs;

namespace Semblance.Cli.Pictures;

/// <summary>A picture made from numbers, for timing on a machine without any.</summary>
internal static class MadePicture
{
    /// <summary>Soft shapes and a little grain, as JPEG.</summary>
    public static byte[] Jpeg(int width, int height)
    {
        var random = new Random(1);
        var rgb = new byte[width * height * 3];
        for (var i = 0; i < rgb.Length; i++)
        {
            var (x, y) = (i / 3 % width, i / 3 / width);
            var wave = Math.Sin(x * 0.031) + Math.Cos((y * 0.023) + (i % 3));
            rgb[i] = (byte)Math.Clamp(128 + (50 * wave) + random.Next(-8, 9), 0, 255);
        }

        return PictureEncoder.ToJpeg(new PixelBlock(rgb, width, height), quality: 88);
    }
}
