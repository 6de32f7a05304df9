using Semblance.Index.Cascade.Auditing;
using Semblance.Index.Cascade.Planes;
using Semblance.Index.Cascade.Rotation;
using Semblance.Index.Cascade.Scanning;

namespace Semblance.Index.Cascade;

/// <summary>
/// The fast index: of each vector it keeps the signs of its randomly rotated coordinates by column, and a search reads only those columns in
/// which its probe is large, some sixteen bytes a vector instead of all codes. Rows that could reach the lowest score are then compared as
/// an exhaustive index does it, so every score is exact, and what can be missed is bounded by the search's <see cref="MissBudget"/>.
/// </summary>
/// <remarks>
/// <para>Thread-safe. Adding copies nothing; updating and removing copy what lies beside the row, and every few changes the planes of a block, four megabytes. A removed slot leaves a hole that is
/// skipped; a block without any vector costs nothing, and an index that is put together anew has no holes.</para>
/// <para>Vectors of fewer than 16 codes, and searches for which planes save nothing, are compared exhaustively. The method, its derivation and what
/// the budget promises: docs/search.md.</para>
/// </remarks>
public sealed class CascadeIndex : IVectorIndex
{
    /// <summary>How long bits of what was removed or replaced may stay in planes at most.</summary>
    private static readonly TimeSpan StaleFor = TimeSpan.FromSeconds(10);

    private readonly Lock _writing = new();
    private readonly SearchRoom _room;
    private readonly EncodingScratch _scratch;
    private SubjectSlots? _subjects;
    private CascadeSnapshot _current;
    private Timer? _renewing;
    private bool _renewsSoon;

    /// <summary>Makes an empty index.</summary>
    /// <param name="dimension">Codes in a vector, 1 to 65,536.</param>
    /// <param name="options">How; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">Options outside of their range.</exception>
    public CascadeIndex(int dimension, CascadeOptions? options = null)
        : this(dimension, options ?? new CascadeOptions(), null)
    {
    }

    /// <summary>Makes an index with blocks of another size, so that tests meet their borders with few rows.</summary>
    internal CascadeIndex(int dimension, CascadeOptions options, BlockShape? shape)
    {
        _room = RoomOf(dimension, options, shape);
        _scratch = new EncodingScratch(dimension);
        _current = new CascadeSnapshot(_room, new CascadeTable(new CascadeBlock?[4], 0, _room.Shape.Rows), 0, 0, 0);
    }

    /// <summary>Takes blocks that were put together elsewhere.</summary>
    internal CascadeIndex(SearchRoom room, CascadeTable table, int rows, int subjects)
    {
        (_room, _scratch) = (room, new EncodingScratch(room.Dimension));
        _current = new CascadeSnapshot(room, table, rows, subjects, rows);
    }

    /// <inheritdoc/>
    public int Dimension => _room.Dimension;

    /// <inheritdoc/>
    public IVectorSnapshot Current => Volatile.Read(ref _current);

    /// <summary>What the audited searches found so far.</summary>
    public AuditFigures Audit => _room.Audit.Figures;

    /// <summary>Bytes of memory that a vector takes: its codes, and what is kept beside them.</summary>
    public MemoryFigures Memory => MemoryFigures.Of(Volatile.Read(ref _current));

    /// <summary>The present state's rows as bytes.</summary>
    public CascadeRows CurrentRows => new(Volatile.Read(ref _current));

    /// <summary>The share of rows that lie in planes, 0 to 1; the rest is compared exhaustively. Close to 1 once an index that was put together has made them.</summary>
    public double PlanedShare => Volatile.Read(ref _current).PlanedShare;

    /// <summary>Which slots a subject has; made for the first change. Under the lock.</summary>
    private SubjectSlots Subjects => _subjects ??= new SubjectSlots(_current.Table);

    /// <inheritdoc/>
    public int Add(long subject, ReadOnlySpan<sbyte> codes)
    {
        _room.RequireVector(codes, nameof(codes));
        lock (_writing)
        {
            var slot = _current.Table.Slots;
            _ = checked(slot + 1);
            var subjects = Subjects;
            // First what needs memory: where there is none, nothing has changed.
            var table = _current.Table.Grown(_room.Shape, out var block);
            block.Append(slot % _room.Shape.Rows, slot, subject, codes, _room.Rotation, _scratch);
            subjects.Add(slot, subject);
            Publish(table, _current.Rows + 1);
            return slot;
        }
    }

    /// <inheritdoc/>
    public bool Update(int slot, ReadOnlySpan<sbyte> codes)
    {
        _room.RequireVector(codes, nameof(codes));
        lock (_writing)
        {
            _ = Subjects;
            var table = _current.Table;
            if (table.Find(slot, out var row) is not { } block)
                return false;
            var at = slot / table.BlockRows;
            Publish(table.With(at, block.With(row, codes, _room.Rotation, _scratch)), _current.Rows);
            RenewSoon();
            return true;
        }
    }

    /// <inheritdoc/>
    public bool Remove(int slot)
    {
        lock (_writing)
        {
            if (_current.Table.Find(slot, out var row) is not { } block)
                return false;
            var (subjects, subject) = (Subjects, block.SubjectOf(row));
            // First what needs memory: where there is none, nothing has changed.
            var table = Without([slot]);
            subjects.Leave(slot, subject);
            Publish(table, _current.Rows - 1);
            RenewSoon();
            return true;
        }
    }

    /// <inheritdoc/>
    public int RemoveSubject(long subject)
    {
        lock (_writing)
        {
            var subjects = Subjects;
            if (subjects.Of(subject) is not { } slots)
                return 0;
            var table = Without(slots);
            subjects.Take(subject);
            Publish(table, _current.Rows - slots.Count);
            RenewSoon();
            return slots.Count;
        }
    }

    /// <summary>Takes the bits of all that was removed or replaced out of the planes. What searches find stays the same, so this makes no new state.</summary>
    internal void Renew()
    {
        for (var at = 0; at < Volatile.Read(ref _current).Table.Blocks; at++)
        {
            lock (_writing)
                _current.Table.Renew(at, _room.Rotation, _scratch);
        }
    }

    /// <summary>Makes the planes of blocks that have none. Full blocks are worked on beside writers; the last one, which grows, is not.</summary>
    internal void MakePlanes()
    {
        try
        {
            MakeAllPlanes();
        }
        catch (OutOfMemoryException)
        {
            // Planes are for speed alone: without memory for them, searches stay exhaustive.
        }
    }

    private void MakeAllPlanes()
    {
        var scratch = new EncodingScratch(Dimension);
        for (var at = 0; at < Volatile.Read(ref _current).Table.Blocks; at++)
        {
            var table = Volatile.Read(ref _current).Table;
            var isFull = table.RowsIn(at) == table.BlockRows;
            while (isFull && table.Block(at) is { Planes: null } block)
            {
                var planes = block.PlanesOf(table.BlockRows, _room.Rotation, scratch);
                lock (_writing)
                {
                    table = _current.Table;
                    // A block that was changed meanwhile is another one.
                    if (ReferenceEquals(table.Block(at), block))
                        block.Take(planes);
                }
            }

            lock (_writing)
            {
                table = _current.Table;
                if (table.Block(at) is { Planes: null } growing)
                    growing.MakePlanes(table.RowsIn(at), _room.Rotation, scratch);
            }
        }
    }

    /// <summary>Sees to it that no bits of what is gone stay for long. Under the lock.</summary>
    private void RenewSoon()
    {
        if (_renewsSoon)
            return;
        _renewsSoon = true;
        _renewing ??= new Timer(static index => ((CascadeIndex)index!).RenewNow(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _renewing.Change(StaleFor, Timeout.InfiniteTimeSpan);
    }

    private void RenewNow()
    {
        lock (_writing)
            _renewsSoon = false;
        try
        {
            Renew();
        }
        catch (OutOfMemoryException)
        {
            // Copies of planes need memory: once more a little later.
            lock (_writing)
                RenewSoon();
        }
    }

    /// <summary>The room of a new index.</summary>
    /// <exception cref="ArgumentException">A dimension or options outside of their range.</exception>
    internal static SearchRoom RoomOf(int dimension, CascadeOptions options, BlockShape? shape)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimension, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimension, 65_536);
        CascadeOptions.Check(options);
        return new SearchRoom(dimension, shape ?? new BlockShape(dimension, options.HasFinePlanes), new RandomRotation(options.RotationSeed.Span, dimension), options.Parallelism, options.AuditShare);
    }

    /// <summary>The table without some slots.</summary>
    private CascadeTable Without(IReadOnlyList<int> slots)
    {
        var table = _current.Table;
        foreach (var own in slots.GroupBy(slot => slot / table.BlockRows))
        {
            var block = table.Block(own.Key)!.Without([.. own.Select(slot => slot % table.BlockRows)], _room.Rotation, _scratch);
            table = table.With(own.Key, block.Marks.Removed == table.BlockRows ? null : block);
        }

        return table;
    }

    /// <summary>Makes a table the current state: what was written to it before is seen with it.</summary>
    private void Publish(in CascadeTable table, int rows) =>
        Volatile.Write(ref _current, new CascadeSnapshot(_room, table, rows, Subjects.Count, _current.Version + 1));
}
