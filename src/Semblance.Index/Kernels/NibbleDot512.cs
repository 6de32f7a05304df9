using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Semblance.Index.Kernels;

/// <summary>Dot products with AVX-512: 128 half-codes at a time. Scalar twin: <see cref="NibbleDotScalar"/>.</summary>
/// <remarks>Without AVX-512 it gives the same integers slowly, so that its loop is tested on every machine.</remarks>
internal static class NibbleDot512
{
    /// <summary>dots[r] = dot product of the probe and row r.</summary>
    public static void Compute(ReadOnlySpan<byte> rows, ReadOnlySpan<sbyte> probe, Span<int> dots)
    {
        ref var row = ref MemoryMarshal.GetReference(rows);
        ref var codes = ref MemoryMarshal.GetReference(probe);
        var stride = (nuint)probe.Length / 2;
        for (var r = 0; r < dots.Length; r++)
        {
            Vector512<int> sum = default;
            var at = (nuint)r * stride;
            for (nuint k = 0; k < stride; k += 64)
            {
                // Four products of at most 15 * 128 for each 16 bits, and then pairs of those.
                var both = Vector512.LoadUnsafe(ref row, at + k);
                sum += PairSums(PairSums(both & Vector512.Create((byte)15), Vector512.LoadUnsafe(ref codes, 2 * k)) + PairSums(Upper(both), Vector512.LoadUnsafe(ref codes, (2 * k) + 64)));
            }
            dots[r] = Vector512.Sum(sum);
        }
    }

    private static Vector512<byte> Upper(Vector512<byte> both) => (both.AsUInt16() >>> 4).AsByte() & Vector512.Create((byte)15);

    /// <summary>Products of bytes, neighbours added.</summary>
    private static Vector512<short> PairSums(Vector512<byte> left, Vector512<sbyte> right)
    {
        if (Avx512BW.IsSupported)
            return Avx512BW.MultiplyAddAdjacent(left, right);
        var sums = Vector512<short>.Zero;
        for (var i = 0; i < Vector512<short>.Count; i++)
            sums = sums.WithElement(i, (short)((left[2 * i] * right[2 * i]) + (left[(2 * i) + 1] * right[(2 * i) + 1])));
        return sums;
    }

    private static Vector512<int> PairSums(Vector512<short> pairs)
    {
        if (Avx512BW.IsSupported)
            return Avx512BW.MultiplyAddAdjacent(pairs, Vector512<short>.One);
        var (low, high) = Vector512.Widen(pairs);
        return low + high; // in another order, which the sum of all does not tell
    }
}
