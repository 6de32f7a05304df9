namespace Semblance.Index.Kernels;

/// <summary>Turns 64 rows of 64 bits over their diagonal: afterwards word k has bit k of every row. It works on machine words and needs no vectors.</summary>
internal static class BitTranspose
{
    /// <summary>Six rounds, each of which swaps corners of ever smaller squares.</summary>
    public static void Turn(Span<ulong> square)
    {
        var mask = 0x0000_0000_FFFF_FFFFul;
        for (var half = 32; half != 0; half >>= 1, mask ^= mask << half)
        {
            for (var row = 0; row < 64; row = (row + half + 1) & ~half)
            {
                var swapped = ((square[row] >> half) ^ square[row + half]) & mask;
                square[row] ^= swapped << half;
                square[row + half] ^= swapped;
            }
        }
    }
}
