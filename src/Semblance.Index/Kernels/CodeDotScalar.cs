namespace Semblance.Index.Kernels;

/// <summary>The obvious loop that <see cref="CodeDot"/> must agree with, and its path on machines without vectors.</summary>
internal static class CodeDotScalar
{
    /// <summary>dots[r] = dot product of the probe and row r.</summary>
    public static void Compute(ReadOnlySpan<sbyte> rows, ReadOnlySpan<short> probe, Span<int> dots)
    {
        for (var r = 0; r < dots.Length; r++)
        {
            var row = rows.Slice(r * probe.Length, probe.Length);
            var sum = 0;
            for (var k = 0; k < row.Length; k++)
                sum += row[k] * probe[k];
            dots[r] = sum;
        }
    }
}
