using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Semblance.Index.Kernels;

/// <summary>Dot products with AVX-512: as with AVX2, twice as wide. Scalar twin: <see cref="CodeDotScalar"/>.</summary>
/// <remarks>Without AVX-512 it gives the same integers slowly, so that its loop is tested on every machine.</remarks>
internal static class CodeDot512
{
    /// <summary>dots[r] = dot product of the probe and row r.</summary>
    public static void Compute(ReadOnlySpan<sbyte> rows, ReadOnlySpan<short> probe, Span<int> dots)
    {
        ref var row = ref MemoryMarshal.GetReference(rows);
        ref var wide = ref MemoryMarshal.GetReference(probe);
        var stride = (nuint)probe.Length;
        for (var r = 0; r < dots.Length; r++)
        {
            Vector512<int> a = default, b = default;
            var at = (nuint)r * stride;
            for (nuint k = 0; k < stride; k += 64)
            {
                a += PairSums(Widen(Vector256.LoadUnsafe(ref row, at + k)), Vector512.LoadUnsafe(ref wide, k));
                b += PairSums(Widen(Vector256.LoadUnsafe(ref row, at + k + 32)), Vector512.LoadUnsafe(ref wide, k + 32));
            }
            dots[r] = Vector512.Sum(a + b);
        }
    }

    private static Vector512<short> Widen(Vector256<sbyte> codes)
    {
        if (Avx512BW.IsSupported)
            return Avx512BW.ConvertToVector512Int16(codes);
        var (low, high) = Vector256.Widen(codes);
        return Vector512.Create(low, high);
    }

    /// <summary>Products of 16-bit numbers, neighbours added.</summary>
    private static Vector512<int> PairSums(Vector512<short> left, Vector512<short> right)
    {
        if (Avx512BW.IsSupported)
            return Avx512BW.MultiplyAddAdjacent(left, right);
        var sums = Vector512<int>.Zero;
        for (var i = 0; i < Vector512<int>.Count; i++)
            sums = sums.WithElement(i, (left[2 * i] * right[2 * i]) + (left[(2 * i) + 1] * right[(2 * i) + 1]));
        return sums;
    }
}
