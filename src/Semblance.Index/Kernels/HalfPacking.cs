using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Semblance.Index.Kernels;

/// <summary>Takes codes apart into planes of their upper and lower halves, in the order that <see cref="NibbleDot"/> reads. Scalar twin: <see cref="HalfPackingScalar"/>.</summary>
internal static class HalfPacking
{
    /// <summary>Packs a row.</summary>
    /// <param name="codes">Whole groups of codes.</param>
    /// <param name="upper">Half as many bytes: code + 128, divided by 16.</param>
    /// <param name="lower">Half as many bytes: the remainder.</param>
    /// <returns>The sum of squares of twice the remainders' distance from 7.5.</returns>
    public static int Pack(ReadOnlySpan<sbyte> codes, Span<byte> upper, Span<byte> lower)
    {
        if (!Vector128.IsHardwareAccelerated)
            return HalfPackingScalar.Pack(codes, upper, lower);
        ref var code = ref MemoryMarshal.GetReference(codes);
        ref var high = ref MemoryMarshal.GetReference(upper);
        ref var low = ref MemoryMarshal.GetReference(lower);
        var (lift, half, squares) = (Vector128.Create((byte)128), Vector128.Create((byte)15), Vector128<int>.Zero);
        for (nuint k = 0; k < (nuint)upper.Length; k += 16)
        {
            var at = (k / 64 * 128) + (k % 64);
            var first = Vector128.LoadUnsafe(ref code, at).AsByte() ^ lift;
            var second = Vector128.LoadUnsafe(ref code, at + 64).AsByte() ^ lift;
            ((first >>> 4) | (second & ~half)).StoreUnsafe(ref high, k);
            ((first & half) | (second << 4)).StoreUnsafe(ref low, k);
            squares += Squares(first & half) + Squares(second & half);
        }
        return Vector128.Sum(squares);
    }

    /// <summary>Four squares of at most 15 * 15 fit into 16 bits.</summary>
    private static Vector128<int> Squares(Vector128<byte> remainders)
    {
        var (a, b) = Vector128.Widen(remainders);
        Vector128<short> x = (a.AsInt16() << 1) - Vector128.Create((short)15), y = (b.AsInt16() << 1) - Vector128.Create((short)15);
        var (low, high) = Vector128.Widen((x * x) + (y * y));
        return low + high;
    }
}
