using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;
using Semblance.Index.Cascade.Planes;

namespace Semblance.Index.Snapshots;

/// <summary>Writes single blocks into an index's file, each part with its digest. For one thread at a time; several may write different blocks of one file.</summary>
internal sealed unsafe class CascadeBlockWriter(CascadeFileLayout layout, SafeFileHandle file)
{
    private readonly byte[] _buffer = new byte[Math.Max(layout.FactsLength, Math.Max(layout.PlanesLength, layout.CodesLength))];

    /// <summary>Writes a block.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="block">The block, whose planes hold bits of its rows alone; <see langword="null"/> where nothing is left of it.</param>
    public void Write(int number, CascadeBlock? block)
    {
        Put(number, 0, layout.FactsAt(number), Facts(block, layout.RowsIn(number)));
        Put(number, 1, layout.PlanesAt(number), Planes(block, number));
        Put(number, 2, layout.CodesAt(number), Codes(block, layout.RowsIn(number)));
        GC.KeepAlive(block);
    }

    private void Put(int block, int part, long at, ReadOnlySpan<byte> bytes)
    {
        RandomAccess.Write(file, bytes, at);
        RandomAccess.Write(file, SHA256.HashData(bytes), layout.DigestAt(block, part));
    }

    /// <summary>What is known of the rows; of a block of which nothing is left, that all were removed.</summary>
    private Span<byte> Facts(CascadeBlock? block, int rows)
    {
        var bytes = _buffer.AsSpan(0, layout.FactsLength);
        bytes.Clear();
        var facts = new BlockFacts(bytes, layout.Shape.Rows);
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
        var bytes = _buffer.AsSpan(0, layout.PlanesLength);
        bytes.Clear();
        if (block?.Planes is not { } planes)
            return bytes;
        var shape = layout.Shape;
        var groups = layout.RowsIn(number) / BlockShape.Group;
        for (var plane = 0; plane < shape.BitsOfRow; plane++)
            new ReadOnlySpan<byte>(planes.Start + shape.Plane(plane), groups * 8).CopyTo(bytes[shape.Plane(plane)..]);
        new ReadOnlySpan<byte>(planes.BitsOf(0), groups * BlockShape.Group * shape.BitRow).CopyTo(bytes[(int)shape.BitRows..]);
        return bytes;
    }

    private Span<byte> Codes(CascadeBlock? block, int rows)
    {
        var bytes = _buffer.AsSpan(0, layout.CodesLength);
        bytes.Clear();
        for (var row = 0; block is not null && row < rows; row++)
            MemoryMarshal.AsBytes(block.PartOf(row, out var at).Row(at)).CopyTo(bytes[(row * layout.Stride)..]);
        return bytes;
    }
}
