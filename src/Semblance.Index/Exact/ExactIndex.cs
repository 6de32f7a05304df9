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
    internal const int UsualBlockRows = 256;

    private readonly Lock _writing = new();
    private SlotMap? _map;
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
        _current = new ExactSnapshot(dimension, RowTable.Empty(blockRows, ProbeCodes.PaddedLength(dimension)), 0, 0);
    }

    /// <summary>Takes rows that were put together elsewhere, each in the slot of its number.</summary>
    internal ExactIndex(int dimension, RowTable table, int subjects)
    {
        (Dimension, _slotsGiven) = (dimension, table.Rows);
        _current = new ExactSnapshot(dimension, table, subjects, table.Rows);
    }

    /// <inheritdoc/>
    public int Dimension { get; }

    /// <summary>Where each slot's row is and which slots a subject has; only changes need it, so it is made for the first one. Under the lock.</summary>
    private SlotMap Map => _map ??= new SlotMap(_current.Table);

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
            _ = Map;

            // First what needs a block of memory: where there is none, nothing has changed.
            var longer = table.Append(slot, subject, codes);
            _slotsGiven = given;
            Map.Add(slot, table.Rows, subject);
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
            if (!Map.TryFind(slot, out var row))
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
            if (!Map.TryFind(slot, out var row))
                return false;
            var table = _current.Table;
            Map.Leave(slot, table.SubjectAt(row));
            Publish(Without(table, slot));
            return true;
        }
    }

    /// <inheritdoc/>
    public int RemoveSubject(long subject)
    {
        lock (_writing)
        {
            if (Map.Take(subject) is not { } slots)
                return 0;
            Publish(slots.Aggregate(_current.Table, Without));
            return slots.Count;
        }
    }

    private RowTable Without(RowTable table, int slot)
    {
        var row = Map.Remove(slot);
        if (row != table.Rows - 1)
            Map.Move(table.SlotAt(table.Rows - 1), row);
        return table.Remove(row);
    }

    /// <summary>Makes a table the current state: what was written to it before is seen with it.</summary>
    private void Publish(RowTable table) =>
        Volatile.Write(ref _current, new ExactSnapshot(Dimension, table, Map.Subjects, _current.Version + 1));

    private void RequireVector(ReadOnlySpan<sbyte> codes)
    {
        if (codes.Length != Dimension)
            throw new ArgumentException(FormattableString.Invariant($"A vector has {codes.Length} codes; this index holds vectors of {Dimension}."), nameof(codes));
        if (!codes.ContainsAnyExcept((sbyte)0))
            throw new ArgumentException("A vector of zeros has no direction.", nameof(codes));
    }
}
