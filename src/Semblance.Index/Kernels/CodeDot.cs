using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Semblance.Index.Codes;

namespace Semblance.Index.Kernels;

/// <summary>
/// Dot products of a probe with many rows of codes, by the widest instructions that the machine has. All ways give the same
/// integers. Scalar twin: <see cref="CodeDotScalar"/>.
/// </summary>
/// <remarks>
/// A product of two signed bytes fits into 16 bits, a sum of two into 32, so nothing ever saturates or rounds. Rows and probe are padded
/// with zeros to a multiple of <see cref="ProbeCodes.Padding"/>.
/// </remarks>
internal static class CodeDot
{
    /// <summary>dots[r] = dot product of the probe and row r.</summary>
    /// <param name="rows">The rows, one after the other.</param>
    /// <param name="sums">The sum of each row's codes.</param>
    /// <param name="probe">The probe, padded to a row's length.</param>
    /// <param name="dots">One place for each row.</param>
    public static void Compute(ReadOnlySpan<sbyte> rows, ReadOnlySpan<int> sums, ProbeCodes probe, Span<int> dots)
    {
        if (AvxVnni.IsSupported)
            CodeDotVnni.Compute(rows, sums, probe.Raised, dots);
        else if (Vector512.IsHardwareAccelerated && Avx512BW.IsSupported)
            CodeDot512.Compute(rows, probe.Wide, dots);
        else if (Avx2.IsSupported)
            CodeDotAvx2.Compute(rows, probe.Wide, dots);
        else if (Vector128.IsHardwareAccelerated)
            CodeDot128.Compute(rows, probe.Wide, dots);
        else
            CodeDotScalar.Compute(rows, probe.Wide, dots);
    }

    /// <summary>The dot product of the probe and one row, which lies apart from others: nothing but its codes is read.</summary>
    public static int Single(ReadOnlySpan<sbyte> row, ProbeCodes probe)
    {
        var dot = 0;
        var place = new Span<int>(ref dot);
        if (Vector512.IsHardwareAccelerated && Avx512BW.IsSupported)
            CodeDot512.Compute(row, probe.Wide, place);
        else if (Avx2.IsSupported)
            CodeDotAvx2.Compute(row, probe.Wide, place);
        else if (Vector128.IsHardwareAccelerated)
            CodeDot128.Compute(row, probe.Wide, place);
        else
            CodeDotScalar.Compute(row, probe.Wide, place);
        return dot;
    }
}
