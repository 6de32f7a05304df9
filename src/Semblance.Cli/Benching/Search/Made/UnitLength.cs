namespace Semblance.Cli.Benching.Search.Made;

/// <summary>Brings a vector to length 1.</summary>
internal static class UnitLength
{
    public static void Take(Span<float> vector)
    {
        var scale = 1 / MathF.Sqrt(FloatDot.Of(vector, vector));
        foreach (ref var value in vector)
            value *= scale;
    }

    /// <summary>The direction of a row of codes.</summary>
    public static void Of(ReadOnlySpan<sbyte> codes, Span<float> unit)
    {
        for (var i = 0; i < codes.Length; i++)
            unit[i] = codes[i];
        Take(unit);
    }

    /// <summary>Takes away what a vector has of a direction of length 1; twice, because the first time rounds.</summary>
    public static void Clear(Span<float> vector, ReadOnlySpan<float> direction)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            var part = FloatDot.Of(vector, direction);
            for (var i = 0; i < vector.Length; i++)
                vector[i] -= part * direction[i];
        }
    }
}
