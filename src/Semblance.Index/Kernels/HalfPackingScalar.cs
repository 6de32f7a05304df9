using Semblance.Index.Codes;

namespace Semblance.Index.Kernels;

/// <summary>The obvious loop that <see cref="HalfPacking"/> must agree with, and the way back.</summary>
internal static class HalfPackingScalar
{
    private const int Half = HalfCodes.Group / 2;

    /// <summary>As <see cref="HalfPacking.Pack"/>.</summary>
    public static int Pack(ReadOnlySpan<sbyte> codes, Span<byte> upper, Span<byte> lower)
    {
        var squares = 0;
        for (var k = 0; k < upper.Length; k++)
        {
            var at = (k / Half * HalfCodes.Group) + (k % Half);
            var (first, second) = (codes[at] + 128, codes[at + Half] + 128);
            upper[k] = (byte)((first >> 4) | (second & ~15));
            lower[k] = (byte)((first & 15) | ((second & 15) << 4));
            squares += Square(first & 15) + Square(second & 15);
        }
        return squares;
    }

    /// <summary>Puts codes together again.</summary>
    public static void Unpack(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower, Span<sbyte> codes)
    {
        for (var first = 0; first < codes.Length; first += Half)
        {
            var (start, shift) = (first / HalfCodes.Group * Half, first % HalfCodes.Group / Half * 4);
            for (var k = 0; k < Half && first + k < codes.Length; k++)
                codes[first + k] = (sbyte)((((upper[start + k] >> shift) & 15) << 4) + ((lower[start + k] >> shift) & 15) - 128);
        }
    }

    private static int Square(int remainder) => ((2 * remainder) - 15) * ((2 * remainder) - 15);
}
