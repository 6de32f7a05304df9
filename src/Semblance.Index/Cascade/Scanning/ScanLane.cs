using Semblance.Index.Cascade.Planes;
using Semblance.Index.Cascade.Planning;
using Semblance.Index.Kernels;

namespace Semblance.Index.Cascade.Scanning;

/// <summary>One probe on its way through blocks: planes, bits by row, codes. Whoever stays to the end is compared exactly.</summary>
/// <remarks>For one thread at a time. After its first search it allocates nothing.</remarks>
internal sealed unsafe class ScanLane
{
    /// <summary>What a row needs is worked out anew when the floor has risen by this, a tenth of the deviation between unrelated vectors.</summary>
    private const float WorthAnotherCut = 0.004f;

    /// <summary>Rows that are compared before there is a floor.</summary>
    private const int RowsToStart = 2_048;

    /// <summary>Blocks between two looks at whether the search is still wanted.</summary>
    private const int Run = 5;

    private readonly SearchRoom _room;
    private readonly RowComparison _rows;
    private ProbePlan? _plan;
    private PlaneRoom? _ownPlanes;
    private PlaneRoom? _planes;
    private SearchRequest _request = null!;
    private bool _isPlanned;
    private bool _asksAhead;
    private PlanCost _cost;

    /// <summary>The block whose marked rows wait, and where they lie.</summary>
    private CascadeBlock? _marked;
    private int _firstSlot;
    private int _firstGroup;
    private int _endGroup;
    private int _count;

    public ScanLane(SearchRoom room) => (_room, _rows) = (room, new RowComparison(room.Dimension));

    /// <summary>The best so far.</summary>
    public BestCandidates Best => _rows.Best;

    /// <summary>Rows whose codes were compared because they stayed.</summary>
    public long Stayed { get; private set; }

    /// <summary>Rows that reached the cut of the planes.</summary>
    public long Marked { get; private set; }

    /// <summary>Bytes of planes, bits by row and codes that were read.</summary>
    public long BytesRead { get; private set; }

    /// <summary>What is read at present; nothing before planes were met.</summary>
    public ProbePlan? Plan => _isPlanned ? _plan : null;

    /// <summary>Takes a probe. What planes need of it is worked out when the first are met: small galleries have none.</summary>
    public void Begin(ReadOnlySpan<sbyte> probe, SearchRequest request)
    {
        (_request, _isPlanned, _asksAhead, _cost) = (request, false, true, PlanCost.Alone);
        (_marked, _planes) = (null, null);
        _rows.Begin(probe, request);
        (Marked, Stayed, BytesRead) = (0, 0, 0);
    }

    /// <summary>Works in another's room: probes that are taken in turns settle after each stretch, and need no room of their own.</summary>
    /// <param name="planes">The room.</param>
    /// <param name="asksAhead">Whether planes lie in the memory, not in a cache, and have to be asked for.</param>
    public void WorkIn(PlaneRoom planes, bool asksAhead) => (_planes, _asksAhead, _cost) = (planes, asksAhead, PlanCost.Together);

    /// <summary>Begins at a guessed floor where the request has none. If fewer candidates come up than were asked for, the probe has to begin anew without.</summary>
    /// <param name="table">The blocks.</param>
    /// <param name="candidates">How many rows, or subjects where each comes up once, there are.</param>
    /// <returns>Whether there is a guess.</returns>
    public bool Guess(in CascadeTable table, int candidates)
    {
        if (candidates < FloorGuess.WorthGuessing || !float.IsNegativeInfinity(Best.Floor) || _request.MissBudget.IsExact || table.Block(0) is not { Planes: not null } block)
            return false;
        Span<float> sample = stackalloc float[FloorGuess.Sample];
        var counting = _rows.Sample(block, sample);
        Best.Raise(FloorGuess.Of(sample[..counting], (int)((long)candidates * counting / FloorGuess.Sample), _request.MaxCandidates));
        return !float.IsNegativeInfinity(Best.Floor);
    }

    /// <summary>Takes over what another lane found in other blocks.</summary>
    public void Absorb(ScanLane other)
    {
        Best.Absorb(other.Best);
        Marked += other.Marked;
        Stayed += other.Stayed;
        BytesRead += other.BytesRead;
    }

    /// <summary>Lets go of the probe and the request.</summary>
    public void Forget()
    {
        (_request, _marked, _planes) = (null!, null, null);
        _rows.Forget();
        if (_isPlanned)
            _plan!.Wipe();
    }

    /// <summary>Goes through all blocks of a table.</summary>
    public void ScanAll(in CascadeTable table, CancellationToken cancellation)
    {
        for (var first = 0; first < table.Blocks; first += Run)
        {
            cancellation.ThrowIfCancellationRequested();
            Scan(table, first, first + Run);
        }
    }

    /// <summary>Goes through some blocks of a table.</summary>
    public void Scan(in CascadeTable table, int first, int end)
    {
        for (var at = first; at < Math.Min(end, table.Blocks); at++)
        {
            if (table.Block(at) is { } block)
                Scan(block, at + 1 < table.Blocks ? table.Block(at + 1) : null, at * table.BlockRows, 0, table.RowsIn(at));
        }

        Settle();
    }

    /// <summary>Goes through some rows of a block; the last ones wait for <see cref="Settle"/>.</summary>
    /// <param name="block">The block.</param>
    /// <param name="next">The block that comes after it, if any.</param>
    /// <param name="firstSlot">The slot of the block's first row.</param>
    /// <param name="from">The first row, a multiple of 512.</param>
    /// <param name="rows">The row after the last.</param>
    public void Scan(CascadeBlock block, CascadeBlock? next, int firstSlot, int from, int rows)
    {
        if (block.Planes is { } planes && !_request.MissBudget.IsExact)
            from = ScanPlanes(block, planes, next?.Planes, firstSlot, from, rows);
        CompareAll(block, firstSlot, from, rows);
        GC.KeepAlive(block);
    }

    /// <summary>Compares what was marked last: marked rows wait until their bits are in the cache. To be called after the last block.</summary>
    public void Settle()
    {
        if (_marked is not { } block)
            return;
        _marked = null;
        BytesRead += (long)_count * _plan!.LookBytes;
        if (_plan.Look != RowLook.None)
            _count = _planes!.LookAt(block.Planes!, _plan, _count);
        _count = _planes!.AddStale(block, _count, _firstGroup, _endGroup);
        Stayed += _count;
        BytesRead += (long)_count * _rows.BytesOfRow;
        _rows.CompareSome(block, _firstSlot, _planes.Staying.AsSpan(0, _count));
        GC.KeepAlive(block);
    }

    private void CompareAll(CascadeBlock block, int firstSlot, int from, int rows)
    {
        BytesRead += Math.Max(0, (long)(rows - from) * _rows.BytesOfRow);
        _rows.CompareAll(block, firstSlot, from, rows);
    }

    /// <returns>The first row that is still to be compared.</returns>
    private int ScanPlanes(CascadeBlock block, BlockPlanes planes, BlockPlanes? next, int firstSlot, int from, int rows)
    {
        var plan = PlanOf();
        if (!Aim(plan))
        {
            // Some rows are compared, so that there is a floor to aim at.
            var end = Math.Min(from + RowsToStart, rows);
            CompareAll(block, firstSlot, from, end);
            from = end;
            Aim(plan);
        }

        var planed = rows / BlockShape.Group * BlockShape.Group;
        if (plan.IsExhaustive || planed <= from)
            return from;
        ScanPlanes(plan, block, planes, next, firstSlot, from, planed);
        return planed;
    }

    private ProbePlan PlanOf()
    {
        _planes ??= _ownPlanes ??= new PlaneRoom(_room.Shape);
        _plan ??= new ProbePlan(_room.Shape);
        if (!_isPlanned)
            _plan.Take(_room.Rotation, _rows.Probe, _cost);
        _isPlanned = true;
        return _plan;
    }

    /// <summary>Brings the plan up to the floor.</summary>
    /// <returns>False where there is no floor yet.</returns>
    private bool Aim(ProbePlan plan)
    {
        Best.Settle();
        if (float.IsNegativeInfinity(Best.Floor))
            return false;
        if (float.IsNegativeInfinity(plan.Cosine))
            plan.Aim(Best.Floor, _request.MissBudget);
        else if (Best.Floor >= plan.Cosine + WorthAnotherCut)
            plan.Raise(Best.Floor, _request.MissBudget);
        return true;
    }

    private void ScanPlanes(ProbePlan plan, CascadeBlock block, BlockPlanes planes, BlockPlanes? next, int firstSlot, int from, int rows)
    {
        var bytes = (rows - from + 511) / 512 * PlaneCount.Piece;
        var start = planes.Start + (from / 8);
        var ahead = next is null ? start + bytes : next.Start;
        PlaneCount.Mark(start, _asksAhead ? ahead : null, plan.Reading, bytes, _planes!.Marks);
        BytesRead += (long)plan.Reading.Planes * bytes;
        // The bits that were asked for in the block before have come meanwhile.
        Settle();
        (_marked, _firstSlot, _firstGroup, _endGroup) = (block, firstSlot, from / BlockShape.Group, rows / BlockShape.Group);
        _count = _planes.Collect(block, planes, plan.LookBytes, _request.Among, firstSlot, _firstGroup, _endGroup);
        Marked += _count;
        GC.KeepAlive(next);
    }
}
