using System.Runtime.ExceptionServices;
using Semblance.Index.Cascade.Crew;
using Semblance.Index.Cascade.Planes;

namespace Semblance.Index.Cascade.Scanning;

/// <summary>One probe's search in several lanes: each takes runs of blocks until none is left, and tells the others how high its floor has risen.</summary>
internal sealed class JointScan(SearchRoom room) : ICrewTask
{
    /// <summary>Blocks that a lane takes at once: enough that the next one's planes can be asked for early.</summary>
    private const int Run = 3;

    private readonly ScanLane?[] _helpers = new ScanLane?[64];
    private readonly sbyte[] _probe = new sbyte[room.Dimension];
    private SearchRequest? _request;
    private CascadeTable _table;
    private CancellationToken _cancellation;
    private ExceptionDispatchInfo? _failure;
    private float _floor;
    private int _next;
    private int _joined;
    private int _finished;

    /// <summary>Runs a search whose own lane has begun, with as many helpers as come.</summary>
    public void Search(in CascadeTable table, ScanLane own, ReadOnlySpan<sbyte> probe, SearchRequest request, CancellationToken cancellation)
    {
        probe.CopyTo(_probe);
        (_table, _request, _cancellation, _failure) = (table, request, cancellation, null);
        (_floor, _next, _joined, _finished) = (own.Best.Floor, 0, 0, 0);
        var posted = SearchCrew.Post(this, Math.Min(room.Parallelism, _helpers.Length) - 1);
        try
        {
            Scan(own);
        }
        finally
        {
            Gather(own, posted);
        }

        _failure?.Throw();
    }

    /// <inheritdoc/>
    public void Work()
    {
        var lane = room.Take();
        try
        {
            lane.Begin(_probe, _request!);
            Scan(lane);
        }
        catch (Exception failure)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
        }

        _helpers[Interlocked.Increment(ref _joined) - 1] = lane;
        Interlocked.Increment(ref _finished);
    }

    private void Scan(ScanLane lane)
    {
        for (var first = Take(); first < _table.Blocks; first = Take())
        {
            _cancellation.ThrowIfCancellationRequested();
            lane.Best.Raise(Volatile.Read(ref _floor));
            lane.Scan(_table, first, first + Run);
            if (lane.Best.Floor > _floor)
                Volatile.Write(ref _floor, lane.Best.Floor);
        }
    }

    private int Take() => Interlocked.Add(ref _next, Run) - Run;

    /// <summary>Waits for helpers that have begun, no others, and takes over what they found.</summary>
    private void Gather(ScanLane own, int posted)
    {
        Volatile.Write(ref _next, int.MaxValue / 2);
        posted -= SearchCrew.Withdraw(this);
        var spin = default(SpinWait);
        while (Volatile.Read(ref _finished) < posted)
            spin.SpinOnce(sleep1Threshold: -1);
        for (var helper = 0; helper < posted; helper++)
        {
            own.Absorb(_helpers[helper]!);
            room.Return(_helpers[helper]!);
            _helpers[helper] = null;
        }

        (_table, _request) = (default, null);
        _probe.AsSpan().Clear();
    }
}
