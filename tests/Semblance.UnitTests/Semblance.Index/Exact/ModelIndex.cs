using Semblance.Index;

namespace Semblance.UnitTests.Index.Exact;

/// <summary>What an index should do, in the plainest way: a dictionary, and a search that sorts everything.</summary>
internal sealed class ModelIndex : IVectorIndex, IVectorSnapshot
{
    private readonly SortedDictionary<int, (long Subject, sbyte[] Codes)> _rows = [];
    private int _given;

    public int Dimension => _rows.Count == 0 ? 0 : _rows.First().Value.Codes.Length;

    public IVectorSnapshot Current => this;

    public long Version => 0;

    public int Rows => _rows.Count;

    public int Subjects => _rows.Values.Select(row => row.Subject).Distinct().Count();

    public IReadOnlyCollection<int> Slots => _rows.Keys;

    public void Add(int slot, long subject, sbyte[] codes) => _rows.Add(slot, (subject, codes));

    public int Add(long subject, ReadOnlySpan<sbyte> codes)
    {
        _rows.Add(_given, (subject, codes.ToArray()));
        return _given++;
    }

    public bool Update(int slot, ReadOnlySpan<sbyte> codes)
    {
        if (!_rows.TryGetValue(slot, out var row))
            return false;
        _rows[slot] = (row.Subject, codes.ToArray());
        return true;
    }

    public bool Remove(int slot) => _rows.Remove(slot);

    public int RemoveSubject(long subject) => _rows.Where(row => row.Value.Subject == subject).Select(row => row.Key).ToArray().Count(_rows.Remove);

    public IndexCandidate[] Search(sbyte[] probe, SearchRequest request) =>
    [
        .. _rows.Where(row => request.Filter is null || request.Filter(row.Key, row.Value.Subject))
            .Where(row => request.Among is null || request.Among.Contains(row.Key))
            .Select(row => new IndexCandidate(row.Value.Subject, row.Key, MadeCodes.Cosine(probe, row.Value.Codes)))
            .Where(row => request.LowestScore <= -1 || row.Score >= request.LowestScore)
            .OrderByDescending(row => row.Score).ThenBy(row => row.Slot)
            .DistinctBy(row => request.ListsRows ? row.Slot : row.Subject)
            .Take(request.MaxCandidates)
            .Select(row => row with { Score = Math.Clamp(row.Score, -1, 1) }),
    ];

    public CandidateList Search(ReadOnlySpan<sbyte> probe, SearchRequest request, CancellationToken cancellation = default) =>
        new(Search(probe.ToArray(), request), Rows, Version);

    public IReadOnlyList<CandidateList> SearchMany(IReadOnlyList<ReadOnlyMemory<sbyte>> probes, SearchRequest request, CancellationToken cancellation = default) =>
        [.. probes.Select(probe => Search(probe.Span, request, cancellation))];
}
