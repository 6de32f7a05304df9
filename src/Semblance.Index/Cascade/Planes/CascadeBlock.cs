using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Semblance.Index.Cascade.Rotation;
using Semblance.Index.Codes;
using Semblance.Index.Exact;
using Semblance.Index.Memory;

namespace Semblance.Index.Cascade.Planes;

/// <summary>
/// Rows in slots that follow each other: their codes, and the planes of all full groups of 64 among them. Rows that were written are never
/// written again; a removal or an update makes a copy of the block, which shares the codes that stayed, and the planes until some more rows have changed.
/// </summary>
internal sealed unsafe class CascadeBlock
{
    /// <summary>Rows of codes that are copied together.</summary>
    public const int PartRows = 256;

    /// <summary>Below so many rows a block has no planes: comparing them all takes microseconds, and planes take large pages.</summary>
    public const int RowsWorthPlanes = 1_024;

    /// <summary>Rows that a search compares by themselves, since they were changed after the planes were written: four megabytes are copied once for so many.</summary>
    private const int MostStale = 24;

    private readonly BlockShape _shape;
    private readonly RowBlock?[] _parts;
    private readonly RowMarks _marks;

    /// <summary>Where each part's codes start, and the scale of each row: what a single row's comparison needs, in as few cache lines as it can be.</summary>
    private readonly nint[] _starts;
    private readonly float[] _scales;
    private volatile BlockPlanes? _planes;

    /// <summary>What the codes lie in. Only the writer asks.</summary>
    private LargeMemory? _codes;

    public CascadeBlock(BlockShape shape)
    {
        (_shape, _parts, _marks) = (shape, new RowBlock?[shape.Rows / PartRows], new RowMarks(shape.Rows));
        (_starts, _scales) = (new nint[_parts.Length], new float[shape.Rows]);
    }

    private CascadeBlock(CascadeBlock other)
    {
        (_shape, _parts, _marks, _starts, _scales) = (other._shape, [.. other._parts], other._marks.Copy(), [.. other._starts], [.. other._scales]);
        (_codes, _planes, LiesInFile) = (other._codes, other._planes, other.LiesInFile);
    }

    /// <summary>The planes; none while the block is small.</summary>
    public BlockPlanes? Planes => _planes;

    /// <summary>Parts that hold codes.</summary>
    public int Parts => _parts.Count(static part => part is not null);

    /// <summary>Whether codes lie in a mapped file: then a row may have to come from the disk.</summary>
    public bool LiesInFile { get; private set; }

    /// <summary>Which rows planes say nothing of.</summary>
    public RowMarks Marks => _marks;

    /// <summary>The codes that a row lies among, and its place there.</summary>
    public RowBlock PartOf(int row, out int at)
    {
        at = row % PartRows;
        return _parts[row / PartRows]!;
    }

    /// <summary>The codes of a row. Whoever reads them keeps this block alive.</summary>
    public sbyte* CodesOf(int row) => (sbyte*)_starts[row / PartRows] + ((nint)(row % PartRows) * _parts[0]!.Stride);

    /// <summary>One over the length of a row's codes.</summary>
    public float ScaleOf(int row) => _scales[row];

    /// <summary>Where that lies at this moment, to be asked for early; never to be read, since it may be moved.</summary>
    public void* PlaceOfScale(int row) => Unsafe.AsPointer(ref _scales[row]);

    public long SubjectOf(int row) => PartOf(row, out var at).SubjectOf(at);

    /// <summary>Writes the next row, which no reader looks at yet; with it a group of 64 may become full.</summary>
    public void Append(int row, int slot, long subject, ReadOnlySpan<sbyte> codes, RandomRotation rotation, EncodingScratch scratch)
    {
        var part = _parts[row / PartRows] ?? Place(row / PartRows, NewPart(row / PartRows, ProbeCodes.PaddedLength(codes.Length)));
        var fillsGroup = (row + 1) % BlockShape.Group == 0;
        // Before the row is written: where there is no memory for planes, it can be added again.
        var planes = fillsGroup && _planes is null && row + 1 >= RowsWorthPlanes ? BlockPlanes.Of(_shape) : null;
        part.Append(slot, subject, codes);
        _scales[row] = part.ScaleOf(row % PartRows);
        if (planes is not null)
            _planes = Filled(planes, row + 1, rotation, scratch);
        else if (fillsGroup && _planes is not null)
            Fill(_planes, row / BlockShape.Group, rotation, scratch);
    }

    /// <summary>Makes room for rows that are put in any order.</summary>
    public void Reserve(int rows, int stride)
    {
        // Room for all rows of a block, since more may be appended; what is never written takes no memory.
        _codes = rows < RowsWorthPlanes ? null : new LargeMemory((nint)_shape.Rows * stride);
        for (var part = 0; part * PartRows < rows; part++)
        {
            var count = Math.Min(PartRows, rows - (part * PartRows));
            Place(part, _codes is null ? new RowBlock(PartRows, stride, count) : PartIn(_codes, part, stride, count));
        }
    }

    /// <summary>Makes room for rows whose codes lie in memory that was filled elsewhere.</summary>
    /// <param name="rows">How many.</param>
    /// <param name="stride">Bytes from a row's codes to the next row's.</param>
    /// <param name="memory">What holds the memory.</param>
    /// <param name="start">Where the codes start.</param>
    public void Reserve(int rows, int stride, SafeHandle memory, nint start)
    {
        _codes = memory as LargeMemory;
        LiesInFile = _codes is null;
        for (var part = 0; part * PartRows < rows; part++)
            Place(part, new RowBlock(PartRows, stride, memory, (byte*)start + ((nint)part * PartRows * stride), Math.Min(PartRows, rows - (part * PartRows))));
    }

    /// <summary>Writes down the scales of rows that were put, once all are there.</summary>
    public void TakeScales(int rows)
    {
        for (var row = 0; row < rows; row++)
            _scales[row] = PartOf(row, out var at).ScaleOf(at);
    }

    /// <summary>Makes the planes of the first rows, where they are worth it.</summary>
    public void MakePlanes(int rows, RandomRotation rotation, EncodingScratch scratch)
    {
        if (rows >= RowsWorthPlanes)
            _planes = PlanesOf(rows, rotation, scratch);
    }

    /// <summary>The planes of the first rows.</summary>
    public BlockPlanes PlanesOf(int rows, RandomRotation rotation, EncodingScratch scratch) => Filled(BlockPlanes.Of(_shape), rows, rotation, scratch);

    /// <summary>Takes planes that were made before.</summary>
    public void Take(BlockPlanes planes) => _planes = planes;

    /// <summary>Gives the memory of codes and planes back at once. Only where nobody else has seen the block.</summary>
    public void Free()
    {
        _codes?.Dispose();
        _planes?.Free();
        _planes = null;
    }

    /// <summary>A copy without some rows: their codes and subjects are not in it any more, and their bits are gone from it with some further changes, or with <see cref="Renewed"/>.</summary>
    public CascadeBlock Without(IReadOnlyList<int> rows, RandomRotation rotation, EncodingScratch scratch)
    {
        var copy = new CascadeBlock(this);
        foreach (var row in rows)
        {
            copy._marks.Remove(row);
            copy.Replace(row, 0, default);
        }

        copy.RenewIfDue(rotation, scratch);
        return copy;
    }

    /// <summary>A copy in which a row is another.</summary>
    public CascadeBlock With(int row, ReadOnlySpan<sbyte> codes, RandomRotation rotation, EncodingScratch scratch)
    {
        var copy = new CascadeBlock(this);
        copy.Replace(row, SubjectOf(row), codes);
        copy.RenewIfDue(rotation, scratch);
        return copy;
    }

    /// <summary>The same rows with planes that hold bits of these alone; this block where they do.</summary>
    public CascadeBlock Renewed(RandomRotation rotation, EncodingScratch scratch)
    {
        if (_marks.Stale == 0)
            return this;
        var copy = new CascadeBlock(this);
        copy.Renew(rotation, scratch);
        return copy;
    }

    private void RenewIfDue(RandomRotation rotation, EncodingScratch scratch)
    {
        if (_marks.Stale > MostStale)
            Renew(rotation, scratch);
    }

    private void Renew(RandomRotation rotation, EncodingScratch scratch)
    {
        var planes = _planes!.Copy();
        for (var group = 0; group < _shape.Rows / BlockShape.Group; group++)
        {
            for (var stale = _marks.StaleAmong(group); stale != 0; stale &= stale - 1)
                Rewrite(planes, (group * BlockShape.Group) + BitOperations.TrailingZeroCount(stale), rotation, scratch);
        }

        _planes = planes;
        _marks.Refresh();
    }

    private void Rewrite(BlockPlanes planes, int row, RandomRotation rotation, EncodingScratch scratch)
    {
        if (_marks.IsRemoved(row))
            planes.Erase(row);
        else
            planes.Put(row, rotation, PartOf(row, out var at), at, scratch);
    }

    private BlockPlanes Filled(BlockPlanes planes, int rows, RandomRotation rotation, EncodingScratch scratch)
    {
        for (var group = 0; group < rows / BlockShape.Group; group++)
            Fill(planes, group, rotation, scratch);
        return planes;
    }

    private void Replace(int row, long subject, ReadOnlySpan<sbyte> codes)
    {
        var part = PartOf(row, out var at);
        _scales[row] = Place(row / PartRows, part.With(at, part.SlotOf(at), subject, codes)).ScaleOf(at);
        if (_planes is not null)
            _marks.MakeStale(row);
    }

    private RowBlock Place(int number, RowBlock part)
    {
        _starts[number] = (nint)part.Start;
        return _parts[number] = part;
    }

    /// <summary>Room for rows to come: the first ones of a block, which may stay the only ones, apart from the rest.</summary>
    private RowBlock NewPart(int part, int stride)
    {
        if (part < RowsWorthPlanes / PartRows)
            return new RowBlock(PartRows, stride);
        _codes ??= new LargeMemory((nint)_shape.Rows * stride);
        return PartIn(_codes, part, stride, 0);
    }

    private static RowBlock PartIn(LargeMemory codes, int part, int stride, int count)
    {
        var (start, length) = ((nint)part * PartRows * stride, (nint)PartRows * stride);
        return start + length <= codes.Bytes
            ? new(PartRows, stride, codes, codes.Start + start, count)
            : throw new InvalidOperationException("A part of a block ends beyond its memory.");
    }

    private void Fill(BlockPlanes planes, int group, RandomRotation rotation, EncodingScratch scratch)
    {
        var part = PartOf(group * BlockShape.Group, out var first);
        planes.Fill(group, rotation, part, first, scratch);
    }
}
