using Semblance.Index.Codes;

namespace Semblance.Index.Kernels;

/// <summary>The obvious loop that <see cref="NibbleDot"/> must agree with, and its path on machines without vectors.</summary>
internal static class NibbleDotScalar
{
    private const int Half = HalfCodes.Group / 2;

    /// <summary>dots[r] = dot product of the probe and row r.</summary>
    public static void Compute(ReadOnlySpan<byte> rows, ReadOnlySpan<sbyte> probe, Span<int> dots)
    {
        for (var r = 0; r < dots.Length; r++)
        {
            var row = rows.Slice(r * (probe.Length / 2), probe.Length / 2);
            var sum = 0;
            for (var k = 0; k < row.Length; k++)
            {
                var at = (k / Half * HalfCodes.Group) + (k % Half);
                sum += ((row[k] & 15) * probe[at]) + ((row[k] >> 4) * probe[at + Half]);
            }
            dots[r] = sum;
        }
    }
}
