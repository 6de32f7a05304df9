using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;
using Semblance.Index.Cascade;
using Semblance.Index.Cascade.Planes;

namespace Semblance.Index.Snapshots;

/// <summary>Writes one state of an index, block by block.</summary>
internal sealed unsafe class CascadeFileWriter
{
    private readonly CascadeSnapshot _state;
    private readonly SafeFileHandle _file;
    private readonly CascadeFileLayout _layout;
    private readonly EncodingScratch _scratch;
    private readonly byte[] _buffer;

    public CascadeFileWriter(CascadeSnapshot state, SafeFileHandle file)
    {
        (_state, _file) = (state, file);
        _layout = new CascadeFileLayout(state.Room.Shape, state.Room.Dimension, state.Table.Slots);
        _scratch = new EncodingScratch(state.Room.Dimension);
        _buffer = new byte[Math.Max(_layout.FactsLength, Math.Max(_layout.PlanesLength, _layout.CodesLength))];
    }

    public void Write(CancellationToken cancellation)
    {
        var shape = _state.Room.Shape;
        for (var block = 0; block < _layout.Blocks; block++)
        {
            cancellation.ThrowIfCancellationRequested();
            // Bits of what was removed or replaced don't go into a file.
            var held = _state.Table.Block(block)?.Renewed(_state.Room.Rotation, _scratch);
            Put(block, 0, _layout.FactsAt(block), Facts(held, _layout.RowsIn(block)));
            Put(block, 1, _layout.PlanesAt(block), Planes(held, block));
            Put(block, 2, _layout.CodesAt(block), Codes(held, _layout.RowsIn(block)));
            GC.KeepAlive(held);
        }

        var head = new CascadeFileHead(_layout.Dimension, shape.Rows, shape.HasFine, _layout.Slots, _state.Rows, _state.Subjects, _state.Room.Rotation.SeedDigest);
        RandomAccess.Write(_file, head.ToBytes(), 0);
    }

    private void Put(int block, int part, long at, ReadOnlySpan<byte> bytes)
    {
        RandomAccess.Write(_file, bytes, at);
        RandomAccess.Write(_file, SHA256.HashData(bytes), _layout.DigestAt(block, part));
    }

    /// <summary>What is known of the rows; of a block of which nothing is left, that all were removed.</summary>
    private Span<byte> Facts(CascadeBlock? block, int rows)
    {
        var bytes = _buffer.AsSpan(0, _layout.FactsLength);
        bytes.Clear();
        var facts = new BlockFacts(bytes, _layout.Shape.Rows);
        for (var group = 0; group < facts.Removed.Length; group++)
            facts.Removed[group] = block?.Marks.RemovedAmong(group) ?? ulong.MaxValue;
        for (var row = 0; block is not null && row < rows; row++)
        {
            var part = block.PartOf(row, out var at);
            (facts.Subjects[row], facts.Sums[row], facts.Scales[row]) = (part.SubjectOf(at), part.Sums(at, 1)[0], part.ScaleOf(at));
        }

        return bytes;
    }

    /// <summary>The planes of full groups, and zeros where none were made: memory that was never written does not go into a file.</summary>
    private Span<byte> Planes(CascadeBlock? block, int number)
    {
        var bytes = _buffer.AsSpan(0, _layout.PlanesLength);
        bytes.Clear();
        if (block?.Planes is not { } planes)
            return bytes;
        var shape = _layout.Shape;
        var groups = _layout.RowsIn(number) / BlockShape.Group;
        for (var plane = 0; plane < shape.Coordinates * (shape.HasFine ? 2 : 1); plane++)
            new ReadOnlySpan<byte>(planes.Start + ((nint)plane * shape.PlaneStride), groups * 8).CopyTo(bytes[(plane * shape.PlaneStride)..]);
        new ReadOnlySpan<byte>(planes.SignsOf(0), groups * BlockShape.Group * shape.SignRow).CopyTo(bytes[(int)shape.SignRows..]);
        return bytes;
    }

    private Span<byte> Codes(CascadeBlock? block, int rows)
    {
        var bytes = _buffer.AsSpan(0, _layout.CodesLength);
        bytes.Clear();
        for (var row = 0; block is not null && row < rows; row++)
            MemoryMarshal.AsBytes(block.PartOf(row, out var at).Row(at)).CopyTo(bytes[(row * _layout.Stride)..]);
        return bytes;
    }
}
