using Semblance.Imaging;

namespace Semblance.UnitTests.Imaging;

/// <summary>The definition of the sampler, written down once more in doubles, pixel by pixel, without a thought for speed.</summary>
internal static class SlowSampler
{
    /// <summary>The mean of n x n bilinear samples of one target pixel, n being the number of source pixels it spans, at most 8.</summary>
    public static double Pixel(PixelBuffer source, PlaneMap map, int x, int y, int channel, bool clamp)
    {
        var scale = Math.Sqrt(Math.Abs(((double)map.Xx * map.Yy) - ((double)map.Xy * map.Yx)));
        var n = Math.Clamp((int)Math.Round(scale), 1, 8);
        double sum = 0;
        for (var j = 0; j < n; j++)
        {
            for (var i = 0; i < n; i++)
            {
                var (px, py) = (x + ((i + 0.5) / n), y + ((j + 0.5) / n));
                var u = (map.Xx * px) + (map.Xy * py) + map.X0;
                var v = (map.Yx * px) + (map.Yy * py) + map.Y0;
                sum += Bilinear(source, u - 0.5, v - 0.5, channel, clamp);
            }
        }

        return sum / (n * n);
    }

    /// <summary>The four neighbours of a place between pixel centres, each weighted by its nearness.</summary>
    public static double Bilinear(PixelBuffer source, double u, double v, int channel, bool clamp)
    {
        double sum = 0;
        for (var y = (long)Math.Floor(v); y <= (long)Math.Floor(v) + 1; y++)
        {
            for (var x = (long)Math.Floor(u); x <= (long)Math.Floor(u) + 1; x++)
                sum += (1 - Math.Abs(u - x)) * (1 - Math.Abs(v - y)) * Tap(source, x, y, channel, clamp);
        }

        return sum;
    }

    private static int Tap(PixelBuffer source, long x, long y, int channel, bool clamp)
    {
        var isInside = x >= 0 && y >= 0 && x < source.Width && y < source.Height;
        if (!isInside && !clamp)
            return 0;
        return MadePixels.Channel(source, (int)Math.Clamp(x, 0, source.Width - 1), (int)Math.Clamp(y, 0, source.Height - 1), channel);
    }
}
