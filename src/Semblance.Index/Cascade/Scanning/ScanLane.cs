using System.Runtime.Intrinsics.X86;
using Semblance.Index.Cascade.Planes;
using Semblance.Index.Cascade.Planning;
using Semblance.Index.Codes;
using Semblance.Index.Exact;
using Semblance.Index.Kernels;

namespace Semblance.Index.Cascade.Scanning;

/// <summary>One probe on its way through blocks: planes, signs, codes. Whoever stays to the end is compared exactly.</summary>
/// <remarks>For one thread at a time. After its first search it allocates nothing.</remarks>
internal sealed unsafe class ScanLane
{
    /// <summary>What a row needs is worked out anew when the floor has risen by this, a tenth of the deviation between unrelated vectors.</summary>
    private const float WorthAnotherCut = 0.004f;

    /// <summary>Rows that are compared before there is a floor.</summary>
    private const int RowsToStart = 2_048;

    /// <summary>How many rows ahead codes are asked for.</summary>
    private const int Ahead = 32;

    private const int Line = 64;

    private readonly SearchRoom _room;
    private readonly ProbeCodes _codes;
    private readonly BestCandidates _best = new();
    private readonly int[] _dots = new int[CascadeBlock.PartRows];
    private PlaneRoom? _planes;
    private SearchRequest _request = null!;
    private bool _isPlanned;

    /// <summary>The block whose marked rows wait, and where they lie.</summary>
    private CascadeBlock? _marked;
    private int _firstSlot;
    private int _firstGroup;
    private int _endGroup;
    private int _count;

    public ScanLane(SearchRoom room) => (_room, _codes) = (room, new ProbeCodes(room.Dimension));

    /// <summary>The best so far.</summary>
    public BestCandidates Best => _best;

    /// <summary>Rows whose codes were compared because they stayed.</summary>
    public long Stayed { get; private set; }

    /// <summary>Rows that reached the cut of the planes.</summary>
    public long Marked { get; private set; }

    /// <summary>What is read at present; nothing before planes were met.</summary>
    public ProbePlan? Plan => _isPlanned ? _planes!.Plan : null;

    /// <summary>Takes a probe. What planes need of it is worked out when the first are met: small galleries have none.</summary>
    public void Begin(ReadOnlySpan<sbyte> probe, SearchRequest request)
    {
        (_request, _isPlanned, _marked) = (request, false, null);
        _codes.Take(probe);
        _best.Begin(request.MaxCandidates, request.LowestScore, request.ListsRows);
        (Marked, Stayed) = (0, 0);
    }

    /// <summary>Takes over what another lane found in other blocks.</summary>
    public void Absorb(ScanLane other)
    {
        _best.Absorb(other._best);
        Marked += other.Marked;
        Stayed += other.Stayed;
    }

    /// <summary>Lets go of the probe and the request.</summary>
    public void Forget()
    {
        (_request, _marked) = (null!, null);
        _codes.Wipe();
        if (_isPlanned)
            _planes!.Plan.Wipe();
        _best.Begin(1, 1, false);
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

    /// <summary>Compares what was marked last: marked rows wait until their signs are in the cache. To be called after the last block.</summary>
    public void Settle()
    {
        if (_marked is not { } block)
            return;
        _marked = null;
        if (_planes!.Plan.UsesSigns)
            _count = _planes.LookAtSigns(block.Planes!, _count);
        _count = _planes.AddStale(block, _count, _firstGroup, _endGroup);
        Stayed += _count;
        CompareStaying(block, _firstSlot, _count);
        GC.KeepAlive(block);
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
        _planes ??= new PlaneRoom(_room.Shape);
        if (!_isPlanned)
            _planes.Plan.Take(_room.Rotation, _codes);
        _isPlanned = true;
        return _planes.Plan;
    }

    /// <summary>Brings the plan up to the floor.</summary>
    /// <returns>False where there is no floor yet.</returns>
    private bool Aim(ProbePlan plan)
    {
        _best.Settle();
        if (float.IsNegativeInfinity(_best.Floor))
            return false;
        if (float.IsNegativeInfinity(plan.Cosine))
            plan.Aim(_best.Floor, _request.MissBudget);
        else if (_best.Floor >= plan.Cosine + WorthAnotherCut)
            plan.Raise(_best.Floor, _request.MissBudget);
        return true;
    }

    private void ScanPlanes(ProbePlan plan, CascadeBlock block, BlockPlanes planes, BlockPlanes? next, int firstSlot, int from, int rows)
    {
        var bytes = (rows - from + 511) / 512 * PlaneCount.Piece;
        var start = planes.Start + (from / 8);
        PlaneCount.Mark(start, next is null ? start + bytes : next.Start, plan.Reading, bytes, _planes!.Marks);
        // The signs that were asked for in the block before have come meanwhile.
        Settle();
        (_marked, _firstSlot, _firstGroup, _endGroup) = (block, firstSlot, from / BlockShape.Group, rows / BlockShape.Group);
        _count = _planes.Collect(block, plan.UsesSigns ? planes : null, _request.Among, firstSlot, _firstGroup, _endGroup);
        Marked += _count;
        GC.KeepAlive(next);
    }

    private void CompareStaying(CascadeBlock block, int firstSlot, int count)
    {
        var staying = _planes!.Staying.AsSpan(0, count);
        foreach (var row in staying[..Math.Min(Ahead, count)])
            AskFor(block, row);
        for (var i = 0; i < staying.Length; i++)
        {
            if (i + Ahead < staying.Length)
                AskFor(block, staying[i + Ahead]);
            var dot = CodeDot.Single(new ReadOnlySpan<sbyte>(block.CodesOf(staying[i]), _codes.Wide.Length), _codes);
            var cosine = FloorScanScalar.Cosine(dot, block.ScaleOf(staying[i]), _codes.Scale);
            if (cosine >= _best.Floor)
                Offer(block, firstSlot, staying[i], block.SubjectOf(staying[i]), cosine);
        }
    }

    private void AskFor(CascadeBlock block, int row)
    {
        if (!Sse.IsSupported)
            return;
        var codes = block.CodesOf(row);
        for (var line = 0; line < _codes.Wide.Length; line += Line)
            Sse.Prefetch1(codes + line);
        Sse.Prefetch1(block.PlaceOfScale(row));
    }

    /// <summary>Compares rows that no planes are read for: those after the last full group, or all of them.</summary>
    private void CompareAll(CascadeBlock block, int firstSlot, int from, int rows)
    {
        while (from < rows)
        {
            var part = block.PartOf(from, out var at);
            var count = Math.Min(CascadeBlock.PartRows - at, rows - from);
            Compare(part, at, count, block, firstSlot, from - at);
            from += count;
        }
    }

    /// <summary>Compares rows of a part as an exhaustive index does, and offers those that reach the floor.</summary>
    private void Compare(RowBlock part, int first, int count, CascadeBlock block, int firstSlot, int partRow)
    {
        var dots = _dots.AsSpan(0, count);
        var scales = part.Scales(first, count);
        CodeDot.Compute(part.Codes(first, count), part.Sums(first, count), _codes, dots);
        for (var row = FloorScan.Next(dots, scales, _codes.Scale, _best.Floor, 0); row < count; row = FloorScan.Next(dots, scales, _codes.Scale, _best.Floor, row + 1))
            Offer(block, firstSlot, partRow + first + row, part.SubjectOf(first + row), FloorScanScalar.Cosine(dots[row], scales[row], _codes.Scale));
    }

    private void Offer(CascadeBlock block, int firstSlot, int row, long subject, float cosine)
    {
        if (!block.Marks.IsRemoved(row) && _request.Counts(firstSlot + row, subject))
            _best.Offer(new IndexCandidate(subject, firstSlot + row, cosine));
    }
}
