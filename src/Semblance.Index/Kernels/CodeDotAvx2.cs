using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Semblance.Index.Kernels;

/// <summary>Dot products with AVX2: bytes widened to 16 bits, multiplied and added in pairs. Scalar twin: <see cref="CodeDotScalar"/>.</summary>
internal static class CodeDotAvx2
{
    /// <summary>dots[r] = dot product of the probe and row r.</summary>
    public static void Compute(ReadOnlySpan<sbyte> rows, ReadOnlySpan<short> probe, Span<int> dots)
    {
        ref var row = ref MemoryMarshal.GetReference(rows);
        ref var wide = ref MemoryMarshal.GetReference(probe);
        var stride = (nuint)probe.Length;
        for (var r = 0; r < dots.Length; r++)
        {
            // Four sums, so that an addition need not wait for the one before.
            Vector256<int> a = default, b = default, c = default, d = default;
            var at = (nuint)r * stride;
            for (nuint k = 0; k < stride; k += 64)
            {
                a += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref row, at + k)), Vector256.LoadUnsafe(ref wide, k));
                b += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref row, at + k + 16)), Vector256.LoadUnsafe(ref wide, k + 16));
                c += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref row, at + k + 32)), Vector256.LoadUnsafe(ref wide, k + 32));
                d += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref row, at + k + 48)), Vector256.LoadUnsafe(ref wide, k + 48));
            }
            dots[r] = Vector256.Sum(a + b + (c + d));
        }
    }
}
