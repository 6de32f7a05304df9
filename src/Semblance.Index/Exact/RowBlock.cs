using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Semblance.Index.Codes;

namespace Semblance.Index.Exact;

/// <summary>
/// A block of rows in one piece of memory. Rows that were written are never written again, so readers need no lock; a change of
/// a row makes a copy of its block.
/// </summary>
internal sealed class RowBlock
{
    /// <summary>A cache line: a row that starts on one costs no double loads.</summary>
    private const int Line = 64;

    private readonly sbyte[] _codes;
    private readonly int _start;
    private readonly int[] _sums;
    private readonly float[] _scales;
    private readonly int[] _slots;
    private readonly long[] _subjects;

    public RowBlock(int capacity, int stride)
    {
        (Capacity, Stride) = (capacity, stride);
        // Pinned, because a start on a cache line would not survive being moved.
        _codes = GC.AllocateArray<sbyte>((capacity * stride) + Line, pinned: true);
        _start = StartOf(_codes);
        (_sums, _scales, _slots, _subjects) = (new int[capacity], new float[capacity], new int[capacity], new long[capacity]);
    }

    /// <summary>A block whose first rows are put one by one, in any order.</summary>
    public RowBlock(int capacity, int stride, int count)
        : this(capacity, stride) => Count = count;

    public int Capacity { get; }

    public int Stride { get; }

    /// <summary>Rows written so far. Only the writer may ask: a reader knows from its snapshot how many it sees.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<sbyte> Codes(int rows) => _codes.AsSpan(_start, rows * Stride);

    public ReadOnlySpan<int> Sums(int rows) => _sums.AsSpan(0, rows);

    public ReadOnlySpan<float> Scales(int rows) => _scales.AsSpan(0, rows);

    public int SlotOf(int row) => _slots[row];

    public long SubjectOf(int row) => _subjects[row];

    /// <summary>Writes the next row. No snapshot sees it yet.</summary>
    public void Append(int slot, long subject, ReadOnlySpan<sbyte> codes)
    {
        Write(Count, slot, subject, codes);
        Count++;
    }

    /// <summary>Puts one of the rows that this block was made with.</summary>
    public void Put(int row, int slot, long subject, ReadOnlySpan<sbyte> codes) => Write(row, slot, subject, codes);

    /// <summary>A row with its sum and scale as bytes.</summary>
    public void WriteRow(int row, Span<byte> bytes)
    {
        MemoryMarshal.AsBytes(Row(row)).CopyTo(bytes);
        MemoryMarshal.Write(bytes[Stride..], _sums[row]);
        MemoryMarshal.Write(bytes[(Stride + sizeof(int))..], _scales[row]);
    }

    /// <summary>The same read back.</summary>
    public void ReadRow(int row, int slot, long subject, ReadOnlySpan<byte> bytes)
    {
        MemoryMarshal.Cast<byte, sbyte>(bytes[..Stride]).CopyTo(_codes.AsSpan(_start + (row * Stride), Stride));
        (_sums[row], _scales[row]) = (MemoryMarshal.Read<int>(bytes[Stride..]), MemoryMarshal.Read<float>(bytes[(Stride + sizeof(int))..]));
        (_slots[row], _subjects[row]) = (slot, subject);
    }

    /// <summary>A copy of the first rows.</summary>
    public RowBlock First(int rows)
    {
        var copy = new RowBlock(Capacity, Stride);
        Codes(rows).CopyTo(copy._codes.AsSpan(copy._start));
        _sums.AsSpan(0, rows).CopyTo(copy._sums);
        _scales.AsSpan(0, rows).CopyTo(copy._scales);
        _slots.AsSpan(0, rows).CopyTo(copy._slots);
        _subjects.AsSpan(0, rows).CopyTo(copy._subjects);
        copy.Count = rows;
        return copy;
    }

    /// <summary>A copy in which one row is another.</summary>
    public RowBlock With(int row, int slot, long subject, ReadOnlySpan<sbyte> codes)
    {
        var copy = First(Count);
        copy.Write(row, slot, subject, codes);
        return copy;
    }

    /// <summary>The codes of one row, padding included.</summary>
    public ReadOnlySpan<sbyte> Row(int row) => _codes.AsSpan(_start + (row * Stride), Stride);

    private static unsafe int StartOf(sbyte[] pinned) => (int)(-(nint)Unsafe.AsPointer(ref pinned[0]) & (Line - 1));

    private void Write(int row, int slot, long subject, ReadOnlySpan<sbyte> codes)
    {
        var place = _codes.AsSpan(_start + (row * Stride), Stride);
        codes.CopyTo(place);
        place[codes.Length..].Clear();
        (_sums[row], _scales[row], _slots[row], _subjects[row]) = (CodeLength.Sum(codes), CodeLength.Inverse(codes), slot, subject);
    }
}
