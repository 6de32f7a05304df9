using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Semblance.Index.Codes;

namespace Semblance.Index.Exact;

/// <summary>
/// A block of rows in one piece of memory. Rows that were written are never written again, so readers need no lock; a change of
/// a row makes a copy of its block.
/// </summary>
internal sealed unsafe class RowBlock
{
    /// <summary>A cache line: a row that starts on one costs no double loads.</summary>
    private const int Line = 64;

    private readonly sbyte[]? _codes;
    private readonly int _start;

    /// <summary>Memory of others that the codes lie in, where there is no array of their own. Whoever reads them keeps this block alive.</summary>
    private readonly SafeHandle? _memory;
    private readonly sbyte* _outside;
    private readonly int[] _sums;
    private readonly float[] _scales;
    private readonly int[] _slots;
    private readonly long[] _subjects;

    public RowBlock(int capacity, int stride)
        : this(capacity, stride, default(Rooms))
    {
        // Pinned, because a start on a cache line would not survive being moved.
        _codes = GC.AllocateArray<sbyte>((capacity * stride) + Line, pinned: true);
        _start = StartOf(_codes);
    }

    /// <summary>A block whose codes lie in memory that holds more than them.</summary>
    /// <param name="capacity">Rows that there is room for.</param>
    /// <param name="stride">Bytes from a row's codes to the next row's.</param>
    /// <param name="memory">What holds the memory.</param>
    /// <param name="start">Where the codes start, on a cache line.</param>
    /// <param name="count">Rows that are there, or will be put in any order.</param>
    public RowBlock(int capacity, int stride, SafeHandle memory, byte* start, int count)
        : this(capacity, stride, default(Rooms))
    {
        (_memory, Count) = (memory, count);
        _outside = (sbyte*)start;
    }

    /// <summary>A block whose first rows are put one by one, in any order.</summary>
    public RowBlock(int capacity, int stride, int count)
        : this(capacity, stride) => Count = count;

    private RowBlock(int capacity, int stride, Rooms _)
    {
        (Capacity, Stride) = (capacity, stride);
        (_sums, _scales, _slots, _subjects) = (new int[capacity], new float[capacity], new int[capacity], new long[capacity]);
    }

    public int Capacity { get; }

    public int Stride { get; }

    /// <summary>Rows written so far. Only the writer may ask: a reader knows from its snapshot how many it sees.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<sbyte> Codes(int rows) => Place(0, rows);

    public ReadOnlySpan<int> Sums(int rows) => _sums.AsSpan(0, rows);

    public ReadOnlySpan<float> Scales(int rows) => _scales.AsSpan(0, rows);

    public ReadOnlySpan<sbyte> Codes(int from, int rows) => Place(from, rows);

    public ReadOnlySpan<int> Sums(int from, int rows) => _sums.AsSpan(from, rows);

    public ReadOnlySpan<float> Scales(int from, int rows) => _scales.AsSpan(from, rows);

    /// <summary>Bytes of memory that a row of so many codes takes.</summary>
    public static int BytesOfRow(int dimension) => ProbeCodes.PaddedLength(dimension) + sizeof(int) + sizeof(float) + sizeof(int) + sizeof(long);

    public int SlotOf(int row) => _slots[row];

    /// <summary>Where the codes start. Whoever reads there keeps this block alive.</summary>
    public sbyte* Start => _codes is null ? _outside : (sbyte*)Unsafe.AsPointer(ref _codes[_start]);

    public float ScaleOf(int row) => _scales[row];

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
        MemoryMarshal.Cast<byte, sbyte>(bytes[..Stride]).CopyTo(Place(row, 1));
        (_sums[row], _scales[row]) = (MemoryMarshal.Read<int>(bytes[Stride..]), MemoryMarshal.Read<float>(bytes[(Stride + sizeof(int))..]));
        (_slots[row], _subjects[row]) = (slot, subject);
    }

    /// <summary>Says all of a row but its codes, which are there already.</summary>
    public void Know(int row, int slot, long subject, int sum, float scale) => (_slots[row], _subjects[row], _sums[row], _scales[row]) = (slot, subject, sum, scale);

    /// <summary>A copy of the first rows.</summary>
    public RowBlock First(int rows)
    {
        var copy = new RowBlock(Capacity, Stride);
        Codes(rows).CopyTo(copy.Place(0, rows));
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
    public ReadOnlySpan<sbyte> Row(int row) => Place(row, 1);

    private Span<sbyte> Place(int row, int rows) => _codes is not null
        ? _codes.AsSpan(_start + (row * Stride), rows * Stride)
        : new Span<sbyte>(_outside + ((nint)row * Stride), rows * Stride);

    private static int StartOf(sbyte[] pinned) => (int)(-(nint)Unsafe.AsPointer(ref pinned[0]) & (Line - 1));

    private void Write(int row, int slot, long subject, ReadOnlySpan<sbyte> codes)
    {
        var place = Place(row, 1);
        codes.CopyTo(place);
        place[codes.Length..].Clear();
        (_sums[row], _scales[row], _slots[row], _subjects[row]) = (CodeLength.Sum(codes), CodeLength.Inverse(codes), slot, subject);
    }

    /// <summary>Marks the constructor that makes room for all but the codes.</summary>
    private readonly struct Rooms;
}
