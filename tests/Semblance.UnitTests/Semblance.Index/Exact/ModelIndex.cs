using Semblance.Index;

namespace Semblance.UnitTests.Index.Exact;

/// <summary>What an index should do, in the plainest way: a dictionary, and a search that sorts everything.</summary>
internal sealed class ModelIndex
{
    private readonly SortedDictionary<int, (long Subject, sbyte[] Codes)> _rows = [];

    public int Rows => _rows.Count;

    public int Subjects => _rows.Values.Select(row => row.Subject).Distinct().Count();

    public IReadOnlyCollection<int> Slots => _rows.Keys;

    public void Add(int slot, long subject, sbyte[] codes) => _rows.Add(slot, (subject, codes));

    public bool Update(int slot, sbyte[] codes)
    {
        if (!_rows.TryGetValue(slot, out var row))
            return false;
        _rows[slot] = (row.Subject, codes);
        return true;
    }

    public bool Remove(int slot) => _rows.Remove(slot);

    public int RemoveSubject(long subject) => _rows.Where(row => row.Value.Subject == subject).Select(row => row.Key).ToArray().Count(_rows.Remove);

    public IndexCandidate[] Search(sbyte[] probe, SearchRequest request) =>
    [
        .. _rows.Where(row => request.Filter is null || request.Filter(row.Key, row.Value.Subject))
            .Select(row => new IndexCandidate(row.Value.Subject, row.Key, MadeCodes.Cosine(probe, row.Value.Codes)))
            .Where(row => request.LowestScore <= -1 || row.Score >= request.LowestScore)
            .OrderByDescending(row => row.Score).ThenBy(row => row.Slot)
            .DistinctBy(row => request.ListsRows ? row.Slot : row.Subject)
            .Take(request.MaxCandidates)
            .Select(row => row with { Score = Math.Clamp(row.Score, -1, 1) }),
    ];
}
