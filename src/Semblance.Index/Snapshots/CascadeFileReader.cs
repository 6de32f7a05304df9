using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;
using Semblance.Index.Cascade;
using Semblance.Index.Cascade.Planes;
using Semblance.Index.Memory;

namespace Semblance.Index.Snapshots;

/// <summary>Reads an index from its file on all cores. Each part is read where it will lie, and then compared with its digest.</summary>
internal sealed unsafe class CascadeFileReader(string path, SafeFileHandle file, CascadeFileLayout layout, CascadeFileOptions options)
{
    private readonly CascadeBlock?[] _blocks = new CascadeBlock?[Math.Max(4, layout.Blocks)];
    private volatile bool _isDamaged;

    /// <summary>The index; nothing where a part is damaged.</summary>
    public CascadeIndex? Read(CascadeFileHead head)
    {
        var room = CascadeIndex.RoomOf(layout.Dimension, options.Index, layout.Shape);
        var map = options.RowsStayOnDisk && layout.Slots > 0 ? MapRows() : null;
        Parallel.For(0, layout.Blocks, (at, loop) =>
        {
            if (ReadBlock(at, map))
                return;
            _isDamaged = true;
            loop.Stop();
        });
        return _isDamaged ? null : new CascadeIndex(room, new CascadeTable(_blocks, layout.Slots, layout.Shape.Rows), head.Rows, head.Subjects);
    }

    private bool ReadBlock(int at, SafeMemoryMappedViewHandle? map)
    {
        var rows = layout.RowsIn(at);
        var facts = new byte[layout.FactsLength];
        if (!TryRead(at, 0, layout.FactsAt(at), facts))
            return false;
        var known = new BlockFacts(facts, layout.Shape.Rows);
        if (IsGone(known, rows))
            return true;
        if (CodesOf(at, map) is not { } codes)
            return false;
        var block = new CascadeBlock(layout.Shape);
        Fill(block, known, codes.Memory, codes.Start, rows, at * layout.Shape.Rows);
        if (rows >= CascadeBlock.RowsWorthPlanes)
        {
            var planes = BlockPlanes.Of(layout.Shape);
            if (!TryRead(at, 1, layout.PlanesAt(at), new Span<byte>(planes.Start, layout.PlanesLength)))
                return false;
            block.Take(planes);
        }

        _blocks[at] = block;
        return true;
    }

    private void Fill(CascadeBlock block, in BlockFacts facts, SafeHandle memory, nint start, int rows, int firstSlot)
    {
        block.Reserve(rows, layout.Stride, memory, start);
        for (var row = 0; row < rows; row++)
            block.PartOf(row, out var at).Know(at, firstSlot + row, facts.Subjects[row], facts.Sums[row], facts.Scales[row]);
        block.TakeScales(rows);
        block.Marks.TakeRemoved(facts.Removed);
    }

    private static bool IsGone(in BlockFacts facts, int rows) => rows == 8 * 8 * facts.Removed.Length && !facts.Removed.ContainsAnyExcept(ulong.MaxValue);

    /// <summary>The codes of a block: mapped where they lie, or read into memory, as those of a block that may still grow always are.</summary>
    private (SafeHandle Memory, nint Start)? CodesOf(int at, SafeMemoryMappedViewHandle? map)
    {
        if (map is not null && layout.RowsIn(at) == layout.Shape.Rows)
        {
            var start = (byte*)map.DangerousGetHandle() + (layout.CodesAt(at) - layout.CodesAt(0));
            return !options.ChecksRows || IsWhole(at, 2, new ReadOnlySpan<byte>(start, layout.CodesLength)) ? (map, (nint)start) : null;
        }

        var memory = new LargeMemory(layout.CodesLength);
        return TryRead(at, 2, layout.CodesAt(at), new Span<byte>(memory.Start, layout.CodesLength)) ? (memory, (nint)memory.Start) : null;
    }

    /// <summary>The codes of all blocks, mapped for reading; the mapping ends with the last block that refers to it.</summary>
    private SafeMemoryMappedViewHandle MapRows()
    {
        using var mapped = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        return mapped.CreateViewAccessor(layout.CodesAt(0), layout.CodesAt(layout.Blocks) - layout.CodesAt(0), MemoryMappedFileAccess.Read).SafeMemoryMappedViewHandle;
    }

    private bool TryRead(int block, int part, long at, Span<byte> bytes)
    {
        for (var done = 0; done < bytes.Length;)
        {
            var read = RandomAccess.Read(file, bytes[done..], at + done);
            if (read == 0)
                return false;
            done += read;
        }

        return IsWhole(block, part, bytes);
    }

    private bool IsWhole(int block, int part, ReadOnlySpan<byte> bytes)
    {
        Span<byte> expected = stackalloc byte[CascadeFileLayout.DigestLength];
        Span<byte> actual = stackalloc byte[CascadeFileLayout.DigestLength];
        SHA256.HashData(bytes, actual);
        return RandomAccess.Read(file, expected, layout.DigestAt(block, part)) == expected.Length && expected.SequenceEqual(actual);
    }
}
