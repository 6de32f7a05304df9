namespace Semblance.Imaging;

/// <summary>Planes of 0..255 numbers as bytes.</summary>
internal static class PixelPlanes
{
    public static PixelBlock ToBlock(ReadOnlySpan<float> planes, int width, int height)
    {
        var size = width * height;
        var rgb = new byte[3 * size];
        for (var pixel = 0; pixel < size; pixel++)
        {
            for (var channel = 0; channel < 3; channel++)
                rgb[(pixel * 3) + channel] = (byte)Math.Clamp(MathF.Round(planes[(channel * size) + pixel]), 0, 255);
        }

        return new PixelBlock(rgb, width, height);
    }
}
