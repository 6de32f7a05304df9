using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Semblance.Index.Kernels;

/// <summary>
/// Two bits for each coordinate: the sign, and a fine bit that halves each side at a limit, so that both together count how many of -limit, 0
/// and limit the coordinate exceeds.
/// </summary>
internal static class BitEncode
{
    /// <summary>Encodes a vector.</summary>
    /// <param name="values">Coordinates; a multiple of 64.</param>
    /// <param name="limit">The limit; 0 where there is none, and no bit.</param>
    /// <param name="signs">A bit for each coordinate: it is above 0.</param>
    /// <param name="fine">A bit for each coordinate: the count is odd.</param>
    public static void Encode(ReadOnlySpan<float> values, float limit, Span<ulong> signs, Span<ulong> fine)
    {
        if (!Vector128.IsHardwareAccelerated)
        {
            EncodeOneByOne(values, limit, signs, fine);
            return;
        }

        ref var first = ref MemoryMarshal.GetReference(values);
        var (upper, lower) = (Vector512.Create(limit), Vector512.Create(-limit));
        for (var word = 0; word < signs.Length; word++)
        {
            ulong above = 0, odd = 0;
            for (var part = 0; part < 4; part++)
            {
                var v = Vector512.LoadUnsafe(ref first, (nuint)((64 * word) + (16 * part)));
                var isAbove = Vector512.GreaterThan(v, Vector512<float>.Zero);
                var isOdd = Vector512.GreaterThan(v, upper) | Vector512.AndNot(Vector512.GreaterThan(v, lower), isAbove);
                above |= isAbove.ExtractMostSignificantBits() << (16 * part);
                odd |= isOdd.ExtractMostSignificantBits() << (16 * part);
            }

            (signs[word], fine[word]) = (above, odd);
        }
    }

    /// <summary>The scalar twin.</summary>
    public static void EncodeOneByOne(ReadOnlySpan<float> values, float limit, Span<ulong> signs, Span<ulong> fine)
    {
        signs.Clear();
        fine.Clear();
        for (var at = 0; at < values.Length; at++)
        {
            var exceeded = (values[at] > -limit ? 1 : 0) + (values[at] > 0 ? 1 : 0) + (values[at] > limit ? 1 : 0);
            signs[at / 64] |= (ulong)(exceeded >> 1) << (at % 64);
            fine[at / 64] |= (ulong)(exceeded & 1) << (at % 64);
        }
    }
}
