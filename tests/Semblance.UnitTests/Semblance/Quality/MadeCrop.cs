using Semblance.Alignment;
using Semblance.Quality;

namespace Semblance.UnitTests.Quality;

/// <summary>Aligned crops that a test draws: skin with grain, eyes and a mouth, lit as the test says.</summary>
internal static class MadeCrop
{
    public const int Side = 112;

    /// <summary>An evenly lit, sharp face with open eyes, as brightness 0..255.</summary>
    public static float[] Face(bool eyesOpen = true, int seed = 1)
    {
        var random = new Random(seed);
        var levels = new float[Side * Side];
        for (var i = 0; i < levels.Length; i++)
        {
            var (x, y) = (i % Side, i / Side);
            var round = 130 + (50 * Math.Cos((x - 56) * 0.025) * Math.Cos((y - 60) * 0.02));
            levels[i] = (float)(round + ((random.NextDouble() - 0.5) * 40));
        }

        foreach (var eye in CropTemplate.ArcFace112.Points.Take(2))
            Eye(levels, (int)eye.X, (int)eye.Y, eyesOpen);
        return levels;
    }

    /// <summary>The mean of each pixel's neighbourhood, taken three times, which is close to a bell curve.</summary>
    public static float[] Blurred(float[] levels, int reach) => Mean(Mean(Mean(levels, reach), reach), reach);

    private static float[] Mean(float[] levels, int reach) => [.. Enumerable.Range(0, levels.Length).Select(i =>
    {
        float sum = 0;
        for (var dy = -reach; dy <= reach; dy++)
        {
            for (var dx = -reach; dx <= reach; dx++)
                sum += levels[(Math.Clamp((i / Side) + dy, 0, Side - 1) * Side) + Math.Clamp((i % Side) + dx, 0, Side - 1)];
        }

        return sum / ((2 * reach) + 1) / ((2 * reach) + 1);
    })];

    /// <summary>The levels after any change of light.</summary>
    public static float[] Lit(float[] levels, Func<float, float> change) => [.. levels.Select(level => Math.Clamp(change(level), 0, 255))];

    public static FaceBrightness Brightness(float[] levels)
    {
        using var crop = Crop(levels);
        return new FaceBrightness(crop);
    }

    public static AlignedCrop Crop(float[] levels, float shareOutside = 0)
    {
        var crop = AlignedCrop.Rent(Side, 0, 1, shareOutside);
        for (var plane = 0; plane < 3; plane++)
            levels.CopyTo(crop.Planes[(plane * Side * Side)..]);
        return crop;
    }

    /// <summary>Open: a dark iris on white; closed: skin with the lying line of the lids.</summary>
    private static void Eye(float[] levels, int middleX, int middleY, bool isOpen)
    {
        for (var y = middleY - 6; y <= middleY + 6; y++)
        {
            for (var x = middleX - 10; x <= middleX + 10; x++)
            {
                var (dx, dy) = (x - middleX, y - middleY);
                levels[(y * Side) + x] = isOpen
                    ? Math.Abs(dx) <= 4 ? 40 : 220
                    : Math.Abs(dy) <= 1 ? 60 : 160;
            }
        }
    }
}
