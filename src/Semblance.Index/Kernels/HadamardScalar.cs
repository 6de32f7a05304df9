namespace Semblance.Index.Kernels;

/// <summary>The obvious loops that <see cref="Hadamard"/> must agree with.</summary>
internal static class HadamardScalar
{
    public static void Transform(Span<float> values)
    {
        for (var half = 1; half < values.Length; half *= 2)
        {
            for (var start = 0; start < values.Length; start += 2 * half)
            {
                for (var at = start; at < start + half; at++)
                    (values[at], values[at + half]) = (values[at] + values[at + half], values[at] - values[at + half]);
            }
        }
    }
}
