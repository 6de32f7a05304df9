using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Semblance.Index.Kernels;

/// <summary>Dot products with AVX2: as with AVX-512, half as wide. Scalar twin: <see cref="NibbleDotScalar"/>.</summary>
internal static class NibbleDotAvx2
{
    /// <summary>dots[r] = dot product of the probe and row r.</summary>
    public static void Compute(ReadOnlySpan<byte> rows, ReadOnlySpan<sbyte> probe, Span<int> dots)
    {
        ref var row = ref MemoryMarshal.GetReference(rows);
        ref var codes = ref MemoryMarshal.GetReference(probe);
        var stride = (nuint)probe.Length / 2;
        for (var r = 0; r < dots.Length; r++)
        {
            Vector256<int> a = default, b = default;
            var at = (nuint)r * stride;
            for (nuint k = 0; k < stride; k += 64)
            {
                a += Sum(Vector256.LoadUnsafe(ref row, at + k), Vector256.LoadUnsafe(ref codes, 2 * k), Vector256.LoadUnsafe(ref codes, (2 * k) + 64));
                b += Sum(Vector256.LoadUnsafe(ref row, at + k + 32), Vector256.LoadUnsafe(ref codes, (2 * k) + 32), Vector256.LoadUnsafe(ref codes, (2 * k) + 96));
            }
            dots[r] = Vector256.Sum(a + b);
        }
    }

    /// <summary>Four products of at most 15 * 128 for each 16 bits, and then pairs of those.</summary>
    private static Vector256<int> Sum(Vector256<byte> both, Vector256<sbyte> lower, Vector256<sbyte> upper)
    {
        var half = Vector256.Create((byte)15);
        var sums = Avx2.MultiplyAddAdjacent(both & half, lower) + Avx2.MultiplyAddAdjacent((both.AsUInt16() >>> 4).AsByte() & half, upper);
        return Avx2.MultiplyAddAdjacent(sums, Vector256<short>.One);
    }
}
