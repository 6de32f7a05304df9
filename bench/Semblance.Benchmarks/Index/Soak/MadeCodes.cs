namespace Semblance.Benchmarks.Index.Soak;

/// <summary>Templates of nobody, each made from its key whenever it is asked for, so that none has to be kept beside the index.</summary>
/// <remarks>Of two keys the cosine has a deviation of 0.044: none of the pairs that a soak ever meets comes near 0.4.</remarks>
internal sealed class MadeCodes(int seed)
{
    public const int Dimension = 512;

    /// <summary>Of each 256 coordinates of a probe so many are its template's own: a cosine of about 0.7.</summary>
    private const int Own = 180;

    private static readonly sbyte[] Normal = [.. Enumerable.Range(0, 256).Select(static place => (sbyte)Math.Round(38 * Quantile((place + 0.5) / 256)))];

    /// <summary>Writes a template.</summary>
    public void Write(long key, Span<sbyte> codes)
    {
        var state = unchecked(((ulong)seed << 48) ^ ((ulong)key * 0xBF58476D1CE4E5B9UL));
        for (var at = 0; at < codes.Length; at += sizeof(ulong))
        {
            var bits = Next(ref state);
            for (var k = 0; k < sizeof(ulong); k++)
                codes[at + k] = Normal[(byte)(bits >> (8 * k))];
        }
    }

    /// <summary>Writes what another picture of the template's owner might give.</summary>
    public void WriteProbe(long key, long picture, Span<sbyte> codes)
    {
        Span<sbyte> other = stackalloc sbyte[Dimension];
        Write(key, codes);
        Write(~picture, other);
        var state = (ulong)picture;
        for (var at = 0; at < codes.Length; at++)
        {
            if ((byte)Next(ref state) >= Own)
                codes[at] = other[at];
        }
    }

    /// <summary>The cosine of two.</summary>
    public static double Cosine(ReadOnlySpan<sbyte> left, ReadOnlySpan<sbyte> right)
    {
        var (dot, a, b) = (0, 0, 0);
        for (var i = 0; i < left.Length; i++)
            (dot, a, b) = (dot + (left[i] * right[i]), a + (left[i] * left[i]), b + (right[i] * right[i]));
        return dot / Math.Sqrt((double)a * b);
    }

    private static ulong Next(ref ulong state)
    {
        var z = state = unchecked(state + 0x9E3779B97F4A7C15UL);
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EBUL);
        return z ^ (z >> 31);
    }

    /// <summary>Where a share of normal draws lies below (Tukey's lambda, right to 0.01 where codes are not rare).</summary>
    private static double Quantile(double share) => 4.91 * (Math.Pow(share, 0.14) - Math.Pow(1 - share, 0.14));
}
