namespace Semblance.Inference.Graph;

/// <summary>Inputs made from a seed, so that two graphs can be compared without anybody's picture.</summary>
internal static class MadeInput
{
    /// <summary>Number of different kinds of input.</summary>
    public const int Kinds = 4;

    /// <summary>Makes one input.</summary>
    /// <param name="kind">0 noise, 1 waves, 2 patches with hard edges, 3 waves with some noise.</param>
    /// <param name="width">Values in one row, at least 1.</param>
    /// <param name="values">Is filled.</param>
    /// <param name="low">Smallest value.</param>
    /// <param name="high">Largest value.</param>
    public static void Fill(int kind, int width, Span<float> values, float low, float high)
    {
        var state = (ulong)kind + 1;
        for (var i = 0; i < values.Length; i++)
        {
            int x = i % width, y = i / width;
            var noise = Next(ref state);
            var wave = 0.5 + (0.5 * Math.Sin((0.11 * x) + (0.7 * kind)) * Math.Cos(0.07 * y));
            var share = kind switch
            {
                0 => noise,
                1 => wave,
                2 => ((x / 9) + (y / 7)) % 3 / 2.0,
                _ => (0.7 * wave) + (0.3 * noise),
            };
            values[i] = (float)(low + ((high - low) * share));
        }
    }

    /// <summary>SplitMix64 (Steele, Lea, Flood 2014): the same values on every machine and runtime version.</summary>
    private static double Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
