using Microsoft.Win32.SafeHandles;
using Semblance.Index.Cascade;
using Semblance.Index.Cascade.Planes;

namespace Semblance.Index.Snapshots;

/// <summary>Writes one state of an index, block by block.</summary>
internal sealed class CascadeFileWriter(CascadeSnapshot state, SafeFileHandle file)
{
    public void Write(CancellationToken cancellation)
    {
        var (room, table) = (state.Room, state.Table);
        var layout = new CascadeFileLayout(room.Shape, room.Dimension, table.Slots);
        var (blocks, scratch) = (new CascadeBlockWriter(layout, file), new EncodingScratch(room.Dimension));
        for (var block = 0; block < layout.Blocks; block++)
        {
            cancellation.ThrowIfCancellationRequested();
            // Bits of what was removed or replaced don't go into a file.
            blocks.Write(block, table.Block(block)?.Renewed(room.Rotation, scratch));
        }

        // Last, so that a file that was not finished has no head.
        RandomAccess.Write(file, layout.HeadOf(room, state.Rows, state.Subjects).ToBytes(), 0);
    }
}
