using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Semblance.Index.Codes;

namespace Semblance.Index.Kernels;

/// <summary>
/// Dot products with AVX-VNNI, whose one instruction multiplies unsigned by signed bytes and adds four products: the probe is lifted to
/// be unsigned, and what the lift adds, the row's sum times the lift, is taken off again. Scalar twin: <see cref="CodeDotScalar"/>.
/// </summary>
/// <remarks>Without AVX-VNNI it gives the same integers slowly, so that its loop is tested on every machine.</remarks>
internal static class CodeDotVnni
{
    /// <summary>dots[r] = dot product of the probe and row r.</summary>
    public static void Compute(ReadOnlySpan<sbyte> rows, ReadOnlySpan<int> sums, ReadOnlySpan<byte> probe, Span<int> dots)
    {
        ref var row = ref MemoryMarshal.GetReference(rows);
        ref var raised = ref MemoryMarshal.GetReference(probe);
        var stride = (nuint)probe.Length;
        for (var r = 0; r < dots.Length; r++)
        {
            Vector256<int> a = default, b = default;
            var at = (nuint)r * stride;
            for (nuint k = 0; k < stride; k += 64)
            {
                a = AddProducts(a, Vector256.LoadUnsafe(ref raised, k), Vector256.LoadUnsafe(ref row, at + k));
                b = AddProducts(b, Vector256.LoadUnsafe(ref raised, k + 32), Vector256.LoadUnsafe(ref row, at + k + 32));
            }
            dots[r] = Vector256.Sum(a + b) - (ProbeCodes.Lift * sums[r]);
        }
    }

    private static Vector256<int> AddProducts(Vector256<int> sums, Vector256<byte> left, Vector256<sbyte> right)
    {
        if (AvxVnni.IsSupported)
            return AvxVnni.MultiplyWideningAndAdd(sums, left, right);
        for (var i = 0; i < Vector256<byte>.Count; i++)
            sums = sums.WithElement(i / 4, sums[i / 4] + (left[i] * right[i]));
        return sums;
    }
}
