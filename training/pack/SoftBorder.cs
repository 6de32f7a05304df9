using Semblance.Imaging;

namespace Semblance.Training.Pack;

/// <summary>Widens a picture with its own mirror image, which fades into a coarse blur the further out it lies.</summary>
internal static class SoftBorder
{
    /// <summary>Side of the blocks whose means are the blur, as a share of the picture's longer side.</summary>
    private const double BlockShare = 0.09;

    /// <summary>Distance at which only the blur is left, as a share of the picture's longer side.</summary>
    private const double FadeShare = 0.12;

    /// <summary>The picture with <paramref name="border"/> pixels on each side.</summary>
    public static PixelBlock Around(PixelBlock source, int border)
    {
        var (width, height) = (source.Width + (2 * border), source.Height + (2 * border));
        var longer = Math.Max(source.Width, source.Height);
        var blur = new BlockMeans(source, Math.Max(1, (int)(longer * BlockShare)));
        var result = new byte[width * height * 3];
        var pixels = source.Rgb.Span;
        for (var y = 0; y < height; y++)
        {
            var fromY = Mirror(y - border, source.Height);
            for (var x = 0; x < width; x++)
            {
                var fromX = Mirror(x - border, source.Width);
                var outside = Math.Max(Outside(x - border, source.Width), Outside(y - border, source.Height));
                var share = (float)Math.Min(1, outside / (longer * FadeShare));
                var from = ((fromY * source.Width) + fromX) * 3;
                for (var c = 0; c < 3; c++)
                {
                    var soft = share > 0 ? blur.At(fromX, fromY, c) : 0;
                    result[(((y * width) + x) * 3) + c] = (byte)((pixels[from + c] * (1 - share)) + (soft * share) + 0.5f);
                }
            }
        }

        return new PixelBlock(result, width, height);
    }

    private static int Outside(int at, int length) => at < 0 ? -at : Math.Max(0, at - (length - 1));

    private static int Mirror(int at, int length)
    {
        if (length == 1)
            return 0;
        var period = 2 * (length - 1);
        var folded = ((at % period) + period) % period;
        return folded < length ? folded : period - folded;
    }
}
