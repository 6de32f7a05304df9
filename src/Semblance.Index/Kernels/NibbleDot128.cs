using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Semblance.Index.Kernels;

/// <summary>Dot products with 128-bit vectors of any processor; scalar twin: <see cref="NibbleDotScalar"/>.</summary>
internal static class NibbleDot128
{
    /// <summary>dots[r] = dot product of the probe and row r.</summary>
    public static void Compute(ReadOnlySpan<byte> rows, ReadOnlySpan<short> probe, Span<int> dots)
    {
        ref var row = ref MemoryMarshal.GetReference(rows);
        ref var wide = ref MemoryMarshal.GetReference(probe);
        var stride = (nuint)probe.Length / 2;
        for (var r = 0; r < dots.Length; r++)
        {
            Vector128<int> sum = default;
            for (nuint k = 0; k < stride; k += 16)
            {
                var both = Vector128.LoadUnsafe(ref row, ((nuint)r * stride) + k);
                var at = (k / 64 * 128) + (k % 64);
                sum += Products(both & Vector128.Create((byte)15), ref wide, at) + Products(both >>> 4, ref wide, at + 64);
            }
            dots[r] = Vector128.Sum(sum);
        }
    }

    /// <summary>Sixteen products, added to four. Two of at most 15 * 128 fit into 16 bits.</summary>
    private static Vector128<int> Products(Vector128<byte> halves, ref short wide, nuint at)
    {
        var (low, high) = Vector128.Widen(halves);
        var (a, b) = Vector128.Widen((low.AsInt16() * Vector128.LoadUnsafe(ref wide, at)) + (high.AsInt16() * Vector128.LoadUnsafe(ref wide, at + 8)));
        return a + b;
    }
}
