using System.Runtime.InteropServices;
using Semblance.Index.Codes;

namespace Semblance.Index.Exact;

/// <summary>
/// The exhaustive index: a search compares the probe with every row, so it misses nothing. It costs a byte a code and 20 bytes a row,
/// and a search reads all of them once.
/// </summary>
/// <remarks>
/// Thread-safe. Adding copies nothing; updating or removing copies one or two blocks of 256 rows and the list of blocks. Scores are
/// cosines of the codes, so a quantiser's unit, the same for all codes of a row, does not matter.
/// </remarks>
public sealed class ExactIndex : IVectorIndex
{
    private const int UsualBlockRows = 256;

    private readonly Lock _writing = new();
    private readonly Dictionary<int, int> _rowOfSlot = [];
    private readonly Dictionary<long, List<int>> _slotsOfSubject = [];
    private readonly int _stride;
    private ExactSnapshot _current;
    private int _slotsGiven;

    /// <summary>Makes an empty index.</summary>
    /// <param name="dimension">Codes in a vector, 1 to 65,536.</param>
    public ExactIndex(int dimension)
        : this(dimension, UsualBlockRows)
    {
    }

    /// <summary>Makes an index with blocks of another size, so that tests meet their borders with few rows.</summary>
    internal ExactIndex(int dimension, int blockRows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimension, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimension, 65_536);
        Dimension = dimension;
        _stride = ProbeCodes.PaddedLength(dimension);
        _current = new ExactSnapshot(dimension, RowTable.Empty(blockRows, _stride), 0, 0);
    }

    /// <inheritdoc/>
    public int Dimension { get; }

    /// <inheritdoc/>
    public IVectorSnapshot Current => Volatile.Read(ref _current);

    /// <inheritdoc/>
    public int Add(long subject, ReadOnlySpan<sbyte> codes)
    {
        RequireVector(codes);
        lock (_writing)
        {
            var (slot, given) = (_slotsGiven, checked(_slotsGiven + 1));
            var table = _current.Table;
            // First what needs a block of memory: where there is none, nothing has changed.
            var longer = table.Append(slot, subject, codes);
            _slotsGiven = given;
            _rowOfSlot.Add(slot, table.Rows);
            SlotsOf(subject).Add(slot);
            Publish(longer);
            return slot;
        }
    }

    /// <inheritdoc/>
    public bool Update(int slot, ReadOnlySpan<sbyte> codes)
    {
        RequireVector(codes);
        lock (_writing)
        {
            if (!_rowOfSlot.TryGetValue(slot, out var row))
                return false;
            Publish(_current.Table.Replace(row, codes));
            return true;
        }
    }

    /// <inheritdoc/>
    public bool Remove(int slot)
    {
        lock (_writing)
        {
            if (!_rowOfSlot.TryGetValue(slot, out var row))
                return false;
            var table = _current.Table;
            var subject = table.SubjectAt(row);
            if (SlotsOf(subject) is var slots && slots.Remove(slot) && slots.Count == 0)
                _slotsOfSubject.Remove(subject);
            Publish(Without(table, slot));
            return true;
        }
    }

    /// <inheritdoc/>
    public int RemoveSubject(long subject)
    {
        lock (_writing)
        {
            if (!_slotsOfSubject.Remove(subject, out var slots))
                return 0;
            Publish(slots.Aggregate(_current.Table, Without));
            return slots.Count;
        }
    }

    private RowTable Without(RowTable table, int slot)
    {
        _rowOfSlot.Remove(slot, out var row);
        if (row != table.Rows - 1)
            _rowOfSlot[table.SlotAt(table.Rows - 1)] = row;
        return table.Remove(row);
    }

    private List<int> SlotsOf(long subject) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_slotsOfSubject, subject, out _) ??= [];

    /// <summary>Makes a table the current state: what was written to it before is seen with it.</summary>
    private void Publish(RowTable table) =>
        Volatile.Write(ref _current, new ExactSnapshot(Dimension, table, _slotsOfSubject.Count, _current.Version + 1));

    private void RequireVector(ReadOnlySpan<sbyte> codes)
    {
        if (codes.Length != Dimension)
            throw new ArgumentException(FormattableString.Invariant($"A vector has {codes.Length} codes; this index holds vectors of {Dimension}."), nameof(codes));
        if (!codes.ContainsAnyExcept((sbyte)0))
            throw new ArgumentException("A vector of zeros has no direction.", nameof(codes));
    }
}
