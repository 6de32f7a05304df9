namespace Semblance.Index.Codes;

/// <summary>Length and sum of a row of codes; done once for each row, so it needs no vectors.</summary>
internal static class CodeLength
{
    /// <summary>1 over the length, so that the product of two inverses and the dot product is the cosine; 0 for nothing but zeros.</summary>
    public static float Inverse(ReadOnlySpan<sbyte> codes)
    {
        long squares = 0;
        foreach (var code in codes)
            squares += code * code;
        return squares == 0 ? 0 : (float)(1 / Math.Sqrt(squares));
    }

    public static int Sum(ReadOnlySpan<sbyte> codes)
    {
        var sum = 0;
        foreach (var code in codes)
            sum += code;
        return sum;
    }
}
