using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Semblance.Index.Kernels.Ahead;
using Semblance.Index.Kernels.Bits;

namespace Semblance.Index.Kernels;

/// <summary>
/// Counts for each row of a block in how many of the chosen planes it agrees with the probe, and marks the rows that reach the cut. All
/// widths give the same marks, bit for bit. Scalar twin: <see cref="PlaneCountScalar"/>.
/// </summary>
internal static unsafe class PlaneCount
{
    /// <summary>A piece that every width divides: the rows of 512 bits.</summary>
    public const int Piece = 64;

    /// <summary>Marks the rows of a block that reach the cut.</summary>
    /// <param name="block">The block's start.</param>
    /// <param name="next">The start of the block that is read next: its first pieces are fetched on the way. What follows in this one where there is none; null where all lies in a cache already.</param>
    /// <param name="reading">What to read.</param>
    /// <param name="bytes">Bytes of a plane to go through: a multiple of <see cref="Piece"/>.</param>
    /// <param name="marks">As many bytes for the marks.</param>
    public static void Mark(byte* block, byte* next, in PlaneReading reading, int bytes, byte* marks)
    {
        if (next == null)
            Mark<AskNothing>(block, block, reading, bytes, marks);
        else
            Mark<AskAhead>(block, next, reading, bytes, marks);
    }

    private static void Mark<TAhead>(byte* block, byte* next, in PlaneReading reading, int bytes, byte* marks)
        where TAhead : struct, IAhead
    {
        if (Vector512.IsHardwareAccelerated && Avx512F.IsSupported)
            CarrySaveCounter<Bits512, TAhead>.Mark(block, next, reading, bytes, marks);
        else if (Vector128.IsHardwareAccelerated)
            CarrySaveCounter<Bits256, TAhead>.Mark(block, next, reading, bytes, marks);
        else
            CarrySaveCounter<BitsScalar, TAhead>.Mark(block, next, reading, bytes, marks);
    }
}
