using Semblance.Imaging;

namespace Semblance.UnitTests.Imaging;

/// <summary>Pixels made from a seed or a formula.</summary>
internal static class MadePixels
{
    /// <summary>Any bytes.</summary>
    public static PixelBuffer Noise(int width, int height, int seed)
    {
        var pixels = new PixelBuffer(width, height);
        new Random(seed).NextBytes(pixels.Pixels);
        return pixels;
    }

    /// <summary>A colour for each place.</summary>
    public static PixelBuffer Of(int width, int height, Func<int, int, (int Red, int Green, int Blue)> colour)
    {
        var pixels = new PixelBuffer(width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (red, green, blue) = colour(x, y);
                var at = pixels.Row(y)[(x * 3)..];
                (at[0], at[1], at[2]) = ((byte)red, (byte)green, (byte)blue);
            }
        }

        return pixels;
    }

    /// <summary>One channel of one pixel.</summary>
    public static int Channel(PixelBuffer pixels, int x, int y, int channel) => pixels.Pixels[(y * pixels.Stride) + (x * 3) + channel];

    /// <summary>The same as a picture.</summary>
    public static Picture Picture(PixelBuffer pixels, int reduction = 1) =>
        new(pixels, pixels.Width * reduction, pixels.Height * reduction, reduction, PictureFormat.Raw, isDamaged: false);
}
