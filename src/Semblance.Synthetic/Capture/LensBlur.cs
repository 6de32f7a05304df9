using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Capture;

/// <summary>Blur of a lens that is not quite in focus: a bell, first along rows and then along columns.</summary>
internal static class LensBlur
{
    private const float Least = 0.2f; // less than this can't be seen

    /// <summary>Blurs in place.</summary>
    /// <param name="light">Width x height x channels values.</param>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    /// <param name="sigma">Standard deviation of the bell in pixels.</param>
    /// <param name="channels">Values a pixel.</param>
    public static void Apply(float[] light, int width, int height, float sigma, int channels = 3)
    {
        if (sigma < Least)
            return;
        var bell = Bell(sigma);
        var line = new float[Math.Max(width, height) * channels];
        for (var y = 0; y < height; y++)
            Along(light, y * width * channels, channels, width, bell, line, channels);
        for (var x = 0; x < width; x++)
            Along(light, x * channels, width * channels, height, bell, line, channels);
    }

    private static float[] Bell(float sigma)
    {
        var reach = Math.Max(1, (int)((2.6f * sigma) + 0.5f));
        var bell = new float[reach + 1];
        var sum = 0f;
        for (var k = 0; k <= reach; k++)
        {
            bell[k] = (float)ExactMath.Exp(-k * k / (2.0 * sigma * sigma));
            sum += k == 0 ? bell[k] : 2 * bell[k];
        }

        for (var k = 0; k <= reach; k++)
            bell[k] /= sum;
        return bell;
    }

    private static void Along(float[] light, int start, int step, int count, float[] bell, float[] line, int channels)
    {
        for (var i = 0; i < count; i++)
            for (var c = 0; c < channels; c++)
                line[(i * channels) + c] = light[start + (i * step) + c];
        for (var i = 0; i < count; i++)
        {
            for (var c = 0; c < channels; c++)
            {
                var sum = line[(i * channels) + c] * bell[0];
                for (var k = 1; k < bell.Length; k++)
                    sum += (line[(Math.Max(i - k, 0) * channels) + c] + line[(Math.Min(i + k, count - 1) * channels) + c]) * bell[k];
                light[start + (i * step) + c] = sum;
            }
        }
    }
}
