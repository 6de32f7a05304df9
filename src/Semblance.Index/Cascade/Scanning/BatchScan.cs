using System.Runtime.ExceptionServices;
using Semblance.Index.Cascade.Crew;
using Semblance.Index.Cascade.Planes;

namespace Semblance.Index.Cascade.Scanning;

/// <summary>Many probes' search: a block stays in the cache while all probes of a lot go through it; several threads take lots.</summary>
internal sealed class BatchScan(CascadeTable table, SearchRoom room, int candidates, IReadOnlyList<ReadOnlyMemory<sbyte>> probes, SearchRequest request, CancellationToken cancellation) : ICrewTask
{
    /// <summary>Most probes in a lot: all of them go through planes that were read from the memory once.</summary>
    private const int MostInLot = 256;

    /// <summary>Rows that all probes of a lot go through before the next ones, a multiple of 512: their planes fit into the second cache.</summary>
    private const int Stretch = 4_096;

    /// <summary>Probes of a lot that ask for planes ahead: what so many read is nearly all that the lot will. Fewer find little in the cache that others have read.</summary>
    private const int Asking = 16;

    private readonly int _lot = Math.Clamp((probes.Count + room.Parallelism - 1) / room.Parallelism, 1, MostInLot);
    private readonly IReadOnlyList<IndexCandidate>[] _found = new IReadOnlyList<IndexCandidate>[probes.Count];
    private ExceptionDispatchInfo? _failure;
    private int _next;
    private int _finished;

    /// <summary>Searches for all probes.</summary>
    /// <param name="mayShare">Whether other threads may help.</param>
    public IReadOnlyList<IndexCandidate>[] Search(bool mayShare)
    {
        var lots = (probes.Count + _lot - 1) / _lot;
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
        // Two rooms in turn: one probe's marked rows wait in one while the next probe's planes are read in the other.
        PlaneRoom[] planes = [new(room.Shape), new(room.Shape)];
        for (var first = Take(); first < probes.Count; first = Take())
            SearchLot(first, Math.Min(_lot, probes.Count - first), planes);
    }

    private int Take() => Interlocked.Add(ref _next, _lot) - _lot;

    private void SearchLot(int first, int count, PlaneRoom[] planes)
    {
        var (lanes, isGuess) = (new ScanLane[count], new bool[count]);
        for (var i = 0; i < count; i++)
        {
            lanes[i] = room.Take();
            lanes[i].Begin(probes[first + i].Span, request);
            if (count > Asking)
                lanes[i].WorkIn(planes[i % 2], i < Asking);
            isGuess[i] = lanes[i].Guess(table, candidates);
        }

        for (var block = 0; block < table.Blocks; block++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (table.Block(block) is { } held)
                Scan(lanes, held, block + 1 < table.Blocks ? table.Block(block + 1) : null, block);
        }

        for (var i = 0; i < count; i++)
        {
            if (isGuess[i] && !lanes[i].Best.IsFull())
                SearchAgain(lanes[i], probes[first + i].Span);
            _found[first + i] = lanes[i].Best.Finish();
            room.Return(lanes[i]);
        }
    }

    /// <summary>A probe whose floor was guessed too high.</summary>
    private void SearchAgain(ScanLane lane, ReadOnlySpan<sbyte> probe)
    {
        lane.Begin(probe, request);
        lane.ScanAll(table, cancellation);
    }

    /// <summary>Stretch by stretch, so that its planes stay in the second cache for all probes.</summary>
    private void Scan(ScanLane[] lanes, CascadeBlock block, CascadeBlock? next, int number)
    {
        var rows = table.RowsIn(number);
        for (var from = 0; from < rows; from += Stretch)
        {
            var end = Math.Min(from + Stretch, rows);
            for (var i = 0; i < lanes.Length; i++)
            {
                lanes[i].Scan(block, end < rows ? null : next, number * table.BlockRows, from, end);
                if (i > 0)
                    lanes[i - 1].Settle();
            }

            lanes[^1].Settle();
        }
    }
}
