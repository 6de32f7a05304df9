using Semblance.Index.Exact;

namespace Semblance.Index.Cascade;

/// <summary>What a vector of an index takes.</summary>
/// <param name="BytesPerVector">Everything: codes, their sums and scales, slots, subjects, bits by column and by row, and the room that is not filled yet.</param>
/// <param name="SearchedBytesPerVector">Of it what a search reads of every vector or of many: its bits. The rest may lie in a file.</param>
/// <remarks>Immutable.</remarks>
public sealed record MemoryFigures(double BytesPerVector, double SearchedBytesPerVector)
{
    internal static MemoryFigures Of(CascadeSnapshot snapshot)
    {
        var (codes, planes) = (0L, 0L);
        for (var block = 0; block < snapshot.Table.Blocks; block++)
        {
            if (snapshot.Table.Block(block) is not { } held)
                continue;
            codes += ((long)held.Parts * Planes.CascadeBlock.PartRows * RowBlock.BytesOfRow(snapshot.Room.Dimension)) + ((long)snapshot.Room.Shape.Rows * sizeof(float)) + (snapshot.Room.Shape.Rows / 4);
            planes += held.Planes is null ? 0 : snapshot.Room.Shape.Bytes;
        }

        var rows = Math.Max(snapshot.Rows, 1);
        return new MemoryFigures((double)(codes + planes) / rows, (double)planes / rows);
    }
}
