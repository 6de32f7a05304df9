using Semblance.Index.Cascade.Crew;
using Semblance.Index.Cascade.Planes;
using Semblance.Index.Cascade.Scanning;

namespace Semblance.Index.Cascade;

/// <summary>One state of a fast index.</summary>
internal sealed class CascadeSnapshot(SearchRoom room, CascadeTable table, int rows, int subjects, long version) : IVectorSnapshot
{
    /// <summary>Blocks from which on a search is worth sharing.</summary>
    private const int WorthSharing = 5;

    public SearchRoom Room => room;

    public CascadeTable Table => table;

    public long Version => version;

    public int Rows => rows;

    public int Subjects => subjects;

    /// <summary>The share of slots that lie in blocks with planes.</summary>
    public double PlanedShare
    {
        get
        {
            var planed = 0L;
            for (var at = 0; at < table.Blocks; at++)
                planed += table.Block(at) is not { Planes: null } ? table.RowsIn(at) : 0;
            return table.Slots == 0 ? 1 : (double)planed / table.Slots;
        }
    }

    public CandidateList Search(ReadOnlySpan<sbyte> probe, SearchRequest request, CancellationToken cancellation = default)
    {
        var lane = Run(probe, request, cancellation);
        var (found, read) = (lane.Best.Finish(), lane.BytesRead);
        room.Return(lane);
        return new CandidateList(room.Audit.IsDue() ? Audited(probe, request, found, cancellation) : found, rows, version) { BytesRead = read };
    }

    public int SearchInto(ReadOnlySpan<sbyte> probe, SearchRequest request, Span<IndexCandidate> candidates, CancellationToken cancellation = default)
    {
        if (room.IsAudited)
            return Search(probe, request, cancellation).CopyTo(candidates);
        var lane = Run(probe, request, cancellation);
        var written = lane.Best.Finish(candidates);
        room.Return(lane);
        room.Audit.IsDue();
        return written;
    }

    public IReadOnlyList<CandidateList> SearchMany(IReadOnlyList<ReadOnlyMemory<sbyte>> probes, SearchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(probes);
        SearchRequest.Check(request);
        foreach (var probe in probes)
            room.RequireVector(probe.Span, nameof(probes));
        var isAlone = SearchCrew.Enter();
        try
        {
            var found = new BatchScan(table, room, CandidatesOf(request), probes, request, cancellation).Search(isAlone && table.Blocks >= WorthSharing);
            for (var at = 0; at < found.Length; at++)
            {
                if (room.Audit.IsDue())
                    found[at] = Audited(probes[at].Span, request, found[at], cancellation);
            }

            return Array.ConvertAll(found, list => new CandidateList(list, rows, version));
        }
        finally
        {
            SearchCrew.Leave();
        }
    }

    private ScanLane Run(ReadOnlySpan<sbyte> probe, SearchRequest request, CancellationToken cancellation)
    {
        SearchRequest.Check(request);
        room.RequireVector(probe, nameof(probe));
        var isAlone = SearchCrew.Enter();
        var lane = room.Take();
        try
        {
            lane.Begin(probe, request);
            var isGuess = lane.Guess(table, CandidatesOf(request));
            Scan(lane, probe, request, isAlone, cancellation);
            if (isGuess && !lane.Best.IsFull())
            {
                lane.Begin(probe, request);
                Scan(lane, probe, request, isAlone, cancellation);
            }

            return lane;
        }
        finally
        {
            SearchCrew.Leave();
        }
    }

    /// <summary>How many candidates there can be.</summary>
    private int CandidatesOf(SearchRequest request) => request.ListsRows ? rows : subjects;

    private void Scan(ScanLane lane, ReadOnlySpan<sbyte> probe, SearchRequest request, bool isAlone, CancellationToken cancellation)
    {
        if (isAlone && room.Parallelism > 1 && table.Blocks >= WorthSharing)
            Share(lane, probe, request, cancellation);
        else
            lane.ScanAll(table, cancellation);
    }

    private void Share(ScanLane lane, ReadOnlySpan<sbyte> probe, SearchRequest request, CancellationToken cancellation)
    {
        var joint = room.TakeJoint();
        joint.Search(table, lane, probe, request, cancellation);
        room.Return(joint);
    }

    /// <summary>Notes what a search missed, and gives what it should have found.</summary>
    private IReadOnlyList<IndexCandidate> Audited(ReadOnlySpan<sbyte> probe, SearchRequest request, IReadOnlyList<IndexCandidate> found, CancellationToken cancellation)
    {
        var expected = RunExhaustively(probe, request, cancellation);
        room.Audit.Note([.. found], [.. expected]);
        return expected;
    }

    private IReadOnlyList<IndexCandidate> RunExhaustively(ReadOnlySpan<sbyte> probe, SearchRequest request, CancellationToken cancellation)
    {
        var lane = room.Take();
        lane.Begin(probe, request with { MissBudget = MissBudget.None });
        lane.ScanAll(table, cancellation);
        var expected = lane.Best.Finish();
        room.Return(lane);
        return expected;
    }
}
