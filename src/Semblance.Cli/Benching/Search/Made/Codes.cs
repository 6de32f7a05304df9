namespace Semblance.Cli.Benching.Search.Made;

/// <summary>Floats as signed bytes, in the way of a template: the largest becomes 127 or -127.</summary>
internal static class Codes
{
    public static void Of(ReadOnlySpan<float> vector, Span<sbyte> codes)
    {
        var most = 0f;
        foreach (var value in vector)
            most = MathF.Max(most, MathF.Abs(value));
        var scale = 127 / most;
        for (var i = 0; i < vector.Length; i++)
            codes[i] = (sbyte)MathF.Round(vector[i] * scale);
    }
}
