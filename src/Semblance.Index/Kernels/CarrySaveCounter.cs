using System.Runtime.CompilerServices;
using Semblance.Index.Kernels.Ahead;
using Semblance.Index.Kernels.Bits;

namespace Semblance.Index.Kernels;

/// <summary>
/// A counter for each row, held bit by bit across vectors: vector k has bit k of all counts. Planes are added by carry-save adders (Harley
/// and Seal), about two instructions for each plane and vector, whatever the number of rows in it.
/// </summary>
/// <remarks>
/// The counters start so high that a row which reaches the cut runs over into the top bit, and that bit is the mark: nothing has to be
/// compared. The planes of one piece lie in as many places of the memory; they are asked for some pieces ahead, into the second cache,
/// whose many open requests let one core use the memory's whole bandwidth.
/// </remarks>
internal static unsafe class CarrySaveCounter<TBits, TAhead>
    where TBits : struct, IBits<TBits>
    where TAhead : struct, IAhead
{
    /// <summary>How many lines ahead planes are asked for, about: far enough for the memory, and so few that they are still in the second cache when their turn comes.</summary>
    private const int LinesAhead = 1_024;

    /// <summary>The most pieces that this may be.</summary>
    private const int PiecesAhead = 8;

    public static void Mark(byte* block, byte* next, in PlaneReading reading, int bytes, byte* marks)
    {
        var lead = Math.Clamp(LinesAhead / Math.Max(reading.Planes, 1), 1, PiecesAhead) * PlaneCount.Piece;
        for (var at = 0; at < bytes; at += TBits.Bytes)
        {
            var ahead = at + lead < bytes ? block + at + lead : next + Math.Max(at + lead - bytes, 0);
            TBits.Store(marks + at, reading.Most <= PlaneReading.NarrowMost ? Narrow(block + at, ahead, reading) : Wide(block + at, ahead, reading));
        }
    }

    /// <summary>Counts up to 255: the ninth bit is the mark.</summary>
    private static TBits Narrow(byte* from, byte* ahead, in PlaneReading reading)
    {
        var start = 256 - reading.Cut;
        TBits s0 = Bit(start, 0), s1 = Bit(start, 1), s2 = Bit(start, 2), s3 = Bit(start, 3), s4 = Bit(start, 4), s5 = Bit(start, 5), s6 = Bit(start, 6), s7 = Bit(start, 7), s8 = Bit(start, 8);
        var offset = reading.Offsets;
        for (var sheaf = 0; sheaf < reading.Ones; sheaf++, offset += PlaneReading.Sheaf)
            s8 = TBits.Xor(s8, Half(ref s7, Half(ref s6, Half(ref s5, Half(ref s4, Sixteen(from, ahead, offset, ref s0, ref s1, ref s2, ref s3))))));
        for (var sheaf = 0; sheaf < reading.Twos; sheaf++, offset += PlaneReading.Sheaf)
            s8 = TBits.Xor(s8, Half(ref s7, Half(ref s6, Half(ref s5, Sixteen(from, ahead, offset, ref s1, ref s2, ref s3, ref s4)))));
        for (var sheaf = 0; sheaf < reading.Fours; sheaf++, offset += PlaneReading.Sheaf)
            s8 = TBits.Xor(s8, Half(ref s7, Half(ref s6, Sixteen(from, ahead, offset, ref s2, ref s3, ref s4, ref s5))));
        return s8;
    }

    /// <summary>Counts up to 2,047: the twelfth bit is the mark.</summary>
    private static TBits Wide(byte* from, byte* ahead, in PlaneReading reading)
    {
        var start = 2048 - reading.Cut;
        TBits s0 = Bit(start, 0), s1 = Bit(start, 1), s2 = Bit(start, 2), s3 = Bit(start, 3), s4 = Bit(start, 4), s5 = Bit(start, 5), s6 = Bit(start, 6), s7 = Bit(start, 7), s8 = Bit(start, 8), s9 = Bit(start, 9), s10 = Bit(start, 10), s11 = Bit(start, 11);
        var offset = reading.Offsets;
        for (var sheaf = 0; sheaf < reading.Ones; sheaf++, offset += PlaneReading.Sheaf)
            s11 = TBits.Xor(s11, Half(ref s10, Half(ref s9, Half(ref s8, Half(ref s7, Half(ref s6, Half(ref s5, Half(ref s4, Sixteen(from, ahead, offset, ref s0, ref s1, ref s2, ref s3)))))))));
        for (var sheaf = 0; sheaf < reading.Twos; sheaf++, offset += PlaneReading.Sheaf)
            s11 = TBits.Xor(s11, Half(ref s10, Half(ref s9, Half(ref s8, Half(ref s7, Half(ref s6, Half(ref s5, Sixteen(from, ahead, offset, ref s1, ref s2, ref s3, ref s4))))))));
        for (var sheaf = 0; sheaf < reading.Fours; sheaf++, offset += PlaneReading.Sheaf)
            s11 = TBits.Xor(s11, Half(ref s10, Half(ref s9, Half(ref s8, Half(ref s7, Half(ref s6, Sixteen(from, ahead, offset, ref s2, ref s3, ref s4, ref s5)))))));
        return s11;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TBits Bit(int number, int bit) => TBits.Fill(((number >> bit) & 1) != 0);

    /// <summary>
    /// Adds a sheaf to counters whose lowest bit is a; what runs over has the weight of the fifth. Eight zeros are eight less their ones: those
    /// are taken away, and where nothing had to be borrowed for them the eight stay.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TBits Sixteen(byte* from, byte* ahead, nint* planes, ref TBits a, ref TBits b, ref TBits c, ref TBits d)
    {
        var carried = Eight(from, ahead, planes, ref a, ref b, ref c, false);
        var borrowed = Eight(from, ahead, planes + PlaneReading.Positive, ref a, ref b, ref c, true);
        return TBits.Add(ref d, carried, TBits.Not(borrowed));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TBits Eight(byte* from, byte* ahead, nint* planes, ref TBits a, ref TBits b, ref TBits c, bool takesAway)
    {
        var first = Four(from, ahead, planes, ref a, ref b, takesAway);
        return Count(ref c, first, Four(from, ahead, planes + 4, ref a, ref b, takesAway), takesAway);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TBits Four(byte* from, byte* ahead, nint* planes, ref TBits a, ref TBits b, bool takesAway)
    {
        var first = Two(from, ahead, planes, ref a, takesAway);
        return Count(ref b, first, Two(from, ahead, planes + 2, ref a, takesAway), takesAway);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TBits Two(byte* from, byte* ahead, nint* planes, ref TBits a, bool takesAway)
    {
        var first = Read(from, ahead, planes[0]);
        return Count(ref a, first, Read(from, ahead, planes[1]), takesAway);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TBits Count(ref TBits bit, TBits x, TBits y, bool takesAway) => takesAway ? TBits.TakeAway(ref bit, x, y) : TBits.Add(ref bit, x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TBits Half(ref TBits sum, TBits x)
    {
        var carry = TBits.And(sum, x);
        sum = TBits.Xor(sum, x);
        return carry;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TBits Read(byte* from, byte* ahead, nint plane)
    {
        TAhead.Ask(ahead + plane);
        return TBits.Load(from + plane);
    }
}
