namespace Semblance.UnitTests.Index;

/// <summary>Vectors of codes from a seed.</summary>
internal static class MadeCodes
{
    /// <summary>Codes over the whole range; never all zero.</summary>
    public static sbyte[] Row(Random random, int dimension)
    {
        var codes = new sbyte[dimension];
        random.NextBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(codes.AsSpan()));
        codes[0] |= 1;
        return codes;
    }

    /// <summary>Codes of -1, 0 and 1, so that equal scores are common.</summary>
    public static sbyte[] Coarse(Random random, int dimension)
    {
        var codes = Array.ConvertAll(new sbyte[dimension], _ => (sbyte)random.Next(-1, 2));
        codes[random.Next(dimension)] = 1;
        return codes;
    }

    /// <summary>Codes at a given cosine to a probe, to within a thousandth where there are hundreds of codes.</summary>
    public static sbyte[] At(Random random, ReadOnlySpan<sbyte> probe, double cosine) => Between(probe, Row(random, probe.Length), cosine);

    /// <summary>The same, in the plane of a probe and another vector.</summary>
    public static sbyte[] Between(ReadOnlySpan<sbyte> probe, ReadOnlySpan<sbyte> other, double cosine)
    {
        var (square, along, aside, largest) = (0L, 0L, 0.0, 0.0);
        for (var i = 0; i < probe.Length; i++)
            (square, along) = (square + (probe[i] * probe[i]), along + (probe[i] * other[i]));
        var values = new double[probe.Length];
        for (var i = 0; i < probe.Length; i++)
        {
            values[i] = other[i] - (probe[i] * (double)along / square);
            aside += values[i] * values[i];
        }

        var (ahead, sideways) = (cosine / Math.Sqrt(square), Math.Sqrt((1 - (cosine * cosine)) / aside));
        for (var i = 0; i < probe.Length; i++)
        {
            values[i] = (ahead * probe[i]) + (sideways * values[i]);
            largest = Math.Max(largest, Math.Abs(values[i]));
        }

        return Array.ConvertAll(values, value => (sbyte)Math.Round(127 * value / largest));
    }

    /// <summary>The cosine, in the one way of rounding that the index promises.</summary>
    public static float Cosine(ReadOnlySpan<sbyte> a, ReadOnlySpan<sbyte> b)
    {
        var (dot, left, right) = (0, 0L, 0L);
        for (var i = 0; i < a.Length; i++)
        {
            dot += a[i] * b[i];
            left += a[i] * a[i];
            right += b[i] * b[i];
        }
        return dot * (float)(1 / Math.Sqrt(right)) * (float)(1 / Math.Sqrt(left));
    }
}
