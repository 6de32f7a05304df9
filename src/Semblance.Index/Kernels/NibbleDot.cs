using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Semblance.Index.Codes;

namespace Semblance.Index.Kernels;

/// <summary>
/// Dot products of a probe with many rows of half-codes (0 to 15, two in a byte), by the widest instructions that the machine has. All ways give
/// the same integers. Scalar twin: <see cref="NibbleDotScalar"/>.
/// </summary>
/// <remarks>
/// Half-codes lie in groups of 128, 64 bytes each: byte j has number j in its lower half and number 64 + j in its upper one. The probe is padded with zeros to
/// whole groups. A product is at most 15 * 128, so that sixteen of them fit into 16 bits: nothing ever saturates or rounds.
/// </remarks>
internal static class NibbleDot
{
    /// <summary>dots[r] = dot product of the probe and row r.</summary>
    /// <param name="rows">The rows, one after the other.</param>
    /// <param name="probe">The probe.</param>
    /// <param name="dots">One place for each row.</param>
    public static void Compute(ReadOnlySpan<byte> rows, ProbeCodes probe, Span<int> dots)
    {
        if (Vector512.IsHardwareAccelerated && Avx512BW.IsSupported)
            NibbleDot512.Compute(rows, probe.Codes, dots);
        else if (Avx2.IsSupported)
            NibbleDotAvx2.Compute(rows, probe.Codes, dots);
        else if (Vector128.IsHardwareAccelerated)
            NibbleDot128.Compute(rows, probe.Wide, dots);
        else
            NibbleDotScalar.Compute(rows, probe.Codes, dots);
    }

    /// <summary>The dot product of the probe and one row.</summary>
    public static int One(ReadOnlySpan<byte> row, ProbeCodes probe)
    {
        var dot = 0;
        Compute(row, probe, new Span<int>(ref dot));
        return dot;
    }
}
