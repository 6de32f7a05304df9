using System.Runtime.ExceptionServices;
using Semblance.Index.Cascade.Crew;
using Semblance.Index.Cascade.Planes;

namespace Semblance.Index.Cascade.Scanning;

/// <summary>Many probes' search: a block stays in the cache while all probes of a lot go through it; several threads take lots.</summary>
internal sealed class BatchScan(CascadeTable table, SearchRoom room, IReadOnlyList<ReadOnlyMemory<sbyte>> probes, SearchRequest request, CancellationToken cancellation) : ICrewTask
{
    /// <summary>Probes in a lot: the planes of so many choose among all of a block's, and their plans fit beside them.</summary>
    private const int Lot = 256;

    /// <summary>Rows that all probes of a lot go through before the next ones, a multiple of 512.</summary>
    private const int Stretch = 5_120;

    private readonly IReadOnlyList<IndexCandidate>[] _found = new IReadOnlyList<IndexCandidate>[probes.Count];
    private ExceptionDispatchInfo? _failure;
    private int _next;
    private int _finished;

    /// <summary>Searches for all probes.</summary>
    /// <param name="mayShare">Whether other threads may help.</param>
    public IReadOnlyList<IndexCandidate>[] Search(bool mayShare)
    {
        var lots = (probes.Count + Lot - 1) / Lot;
        var posted = mayShare && lots > 1 ? SearchCrew.Post(this, Math.Min(room.Parallelism, lots) - 1) : 0;
        try
        {
            TakeLots();
        }
        finally
        {
            Volatile.Write(ref _next, int.MaxValue / 2);
            posted -= SearchCrew.Withdraw(this);
            var spin = default(SpinWait);
            while (Volatile.Read(ref _finished) < posted)
                spin.SpinOnce(sleep1Threshold: -1);
        }

        _failure?.Throw();
        return _found;
    }

    /// <inheritdoc/>
    public void Work()
    {
        try
        {
            TakeLots();
        }
        catch (Exception failure)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
        }

        Interlocked.Increment(ref _finished);
    }

    private void TakeLots()
    {
        for (var first = Take(); first < probes.Count; first = Take())
            SearchLot(first, Math.Min(Lot, probes.Count - first));
    }

    private int Take() => Interlocked.Add(ref _next, Lot) - Lot;

    private void SearchLot(int first, int count)
    {
        var lanes = new ScanLane[count];
        for (var i = 0; i < count; i++)
        {
            lanes[i] = room.Take();
            lanes[i].Begin(probes[first + i].Span, request);
        }

        for (var block = 0; block < table.Blocks; block++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (table.Block(block) is { } held)
                Scan(lanes, held, block + 1 < table.Blocks ? table.Block(block + 1) : null, block);
        }

        for (var i = 0; i < count; i++)
        {
            lanes[i].Settle();
            _found[first + i] = lanes[i].Best.Finish();
            room.Return(lanes[i]);
        }
    }

    /// <summary>Stretch by stretch, so that its planes stay in the second cache for all probes.</summary>
    private void Scan(ScanLane[] lanes, CascadeBlock block, CascadeBlock? next, int number)
    {
        var rows = table.RowsIn(number);
        for (var from = 0; from < rows; from += Stretch)
        {
            var end = Math.Min(from + Stretch, rows);
            foreach (var lane in lanes)
                lane.Scan(block, end < rows ? null : next, number * table.BlockRows, from, end);
        }
    }
}
