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
