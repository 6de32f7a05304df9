using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Semblance.Index.Kernels;

/// <summary>Dot products with 128-bit vectors of any processor; scalar twin: <see cref="CodeDotScalar"/>.</summary>
internal static class CodeDot128
{
    /// <summary>dots[r] = dot product of the probe and row r.</summary>
    public static void Compute(ReadOnlySpan<sbyte> rows, ReadOnlySpan<short> probe, Span<int> dots)
    {
        ref var row = ref MemoryMarshal.GetReference(rows);
        ref var wide = ref MemoryMarshal.GetReference(probe);
        var stride = (nuint)probe.Length;
        for (var r = 0; r < dots.Length; r++)
        {
            Vector128<int> a = default, b = default;
            for (nuint k = 0; k < stride; k += 16)
            {
                var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref row, ((nuint)r * stride) + k));
                var (low0, low1) = Vector128.Widen(low * Vector128.LoadUnsafe(ref wide, k));
                var (high0, high1) = Vector128.Widen(high * Vector128.LoadUnsafe(ref wide, k + 8));
                a += low0 + low1;
                b += high0 + high1;
            }
            dots[r] = Vector128.Sum(a + b);
        }
    }
}
