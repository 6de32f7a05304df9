using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Semblance.Index.Codes;
using Semblance.Index.Kernels;

namespace Semblance.Index.Exact;

/// <summary>
/// A block of rows, each plane of half-codes in one piece of memory. Rows that were written are never written again, so readers need no lock; a change of
/// a row makes a copy of its block.
/// </summary>
internal sealed class RowBlock
{
    /// <summary>A cache line: a row that starts on one costs no double loads.</summary>
    private const int Line = 64;

    private readonly int _plane;
    private readonly byte[] _upper;
    private readonly byte[] _lower;
    private readonly int _start;
    private readonly float[] _scales;
    private readonly float[] _open;
    private readonly int[] _slots;
    private readonly long[] _subjects;

    public RowBlock(int capacity, int stride)
    {
        (Capacity, Stride, _plane) = (capacity, stride, HalfCodes.PlaneLength(stride));
        // Pinned, because a start on a cache line would not survive being moved.
        _upper = GC.AllocateArray<byte>((capacity * _plane) + Line, pinned: true);
        _lower = new byte[capacity * _plane];
        _start = StartOf(_upper);
        (_scales, _open, _slots, _subjects) = (new float[capacity], new float[capacity], new int[capacity], new long[capacity]);
    }

    /// <summary>A block whose first rows are put one by one, in any order.</summary>
    public RowBlock(int capacity, int stride, int count)
        : this(capacity, stride) => Count = count;

    public int Capacity { get; }

    public int Stride { get; }

    /// <summary>Rows written so far. Only the writer may ask: a reader knows from its snapshot how many it sees.</summary>
    public int Count { get; private set; }

    /// <summary>The upper halves of the codes (<see cref="HalfCodes"/>).</summary>
    public ReadOnlySpan<byte> Upper(int rows) => _upper.AsSpan(_start, rows * _plane);

    /// <summary>The lower halves of one row's codes.</summary>
    public ReadOnlySpan<byte> LowerOf(int row) => _lower.AsSpan(row * _plane, _plane);

    public ReadOnlySpan<float> Scales(int rows) => _scales.AsSpan(0, rows);

    /// <summary>How far above what its upper half says each row's cosine may lie.</summary>
    public ReadOnlySpan<float> Open(int rows) => _open.AsSpan(0, rows);

    public float ScaleOf(int row) => _scales[row];

    public float OpenOf(int row) => _open[row];

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
        var codes = MemoryMarshal.Cast<byte, sbyte>(bytes[..Stride]);
        Unpack(row, codes);
        MemoryMarshal.Write(bytes[Stride..], CodeLength.Sum(codes));
        MemoryMarshal.Write(bytes[(Stride + sizeof(int))..], _scales[row]);
    }

    /// <summary>The same read back.</summary>
    public void ReadRow(int row, int slot, long subject, ReadOnlySpan<byte> bytes) =>
        Write(row, slot, subject, MemoryMarshal.Cast<byte, sbyte>(bytes[..Stride]), MemoryMarshal.Read<float>(bytes[(Stride + sizeof(int))..]));

    /// <summary>A copy of the first rows.</summary>
    public RowBlock First(int rows)
    {
        var copy = new RowBlock(Capacity, Stride);
        Upper(rows).CopyTo(copy._upper.AsSpan(copy._start));
        _lower.AsSpan(0, rows * _plane).CopyTo(copy._lower);
        Scales(rows).CopyTo(copy._scales);
        Open(rows).CopyTo(copy._open);
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
    public sbyte[] Row(int row)
    {
        var codes = new sbyte[Stride];
        Unpack(row, codes);
        return codes;
    }

    private static unsafe int StartOf(byte[] pinned) => (int)(-(nint)Unsafe.AsPointer(ref pinned[0]) & (Line - 1));

    private void Unpack(int row, Span<sbyte> codes) => HalfPackingScalar.Unpack(_upper.AsSpan(_start + (row * _plane), _plane), LowerOf(row), codes);

    private void Write(int row, int slot, long subject, ReadOnlySpan<sbyte> codes) => Write(row, slot, subject, codes, CodeLength.Inverse(codes));

    private void Write(int row, int slot, long subject, ReadOnlySpan<sbyte> codes, float scale)
    {
        var whole = codes.Length == 2 * _plane ? codes : (sbyte[])[.. codes, .. new sbyte[(2 * _plane) - codes.Length]];
        var squares = HalfPacking.Pack(whole, _upper.AsSpan(_start + (row * _plane), _plane), _lower.AsSpan(row * _plane, _plane));
        (_scales[row], _open[row], _slots[row], _subjects[row]) = (scale, HalfCodes.OpenOf(squares, 2 * _plane, scale), slot, subject);
    }
}
