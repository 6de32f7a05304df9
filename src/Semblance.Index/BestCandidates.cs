namespace Semblance.Index;

/// <summary>
/// Keeps the best rows of a search, one a subject or all of them. Offers are collected and thinned out now and then: that costs little for each, and
/// afterwards the floor stands at the worst candidate that is still on the list.
/// </summary>
internal sealed class BestCandidates(int most, float lowest, bool listsRows = false)
{
    /// <summary>Offers that are collected beyond the list itself before it is thinned out.</summary>
    private const int Slack = 64;

    private readonly List<IndexCandidate> _offers = [];
    private readonly HashSet<long> _seen = [];

    /// <summary>Rows that score below this can't come onto the list.</summary>
    public float Floor { get; private set; } = lowest > -1 ? lowest : float.NegativeInfinity; // a cosine may round to just below -1

    /// <summary>Takes a row into account.</summary>
    public void Offer(IndexCandidate row)
    {
        _offers.Add(row);
        if (_offers.Count >= (2 * most) + Slack)
            Thin();
    }

    /// <summary>The list, the best first.</summary>
    public IReadOnlyList<IndexCandidate> Finish()
    {
        Thin();
        return Array.AsReadOnly(_offers.Select(offer => offer with { Score = Math.Clamp(offer.Score, -1, 1) }).ToArray());
    }

    /// <remarks>
    /// A subject that is dropped here may come back with a better row: its dropped row scored below the floor, so the better one is its best.
    /// </remarks>
    private void Thin()
    {
        _offers.Sort(BestFirst);
        _seen.Clear();
        var kept = 0;
        for (var i = 0; i < _offers.Count && kept < most; i++)
        {
            if (listsRows || _seen.Add(_offers[i].Subject))
                _offers[kept++] = _offers[i];
        }
        _offers.RemoveRange(kept, _offers.Count - kept);
        if (kept == most)
            Floor = Math.Max(Floor, _offers[^1].Score);
    }

    private static int BestFirst(IndexCandidate a, IndexCandidate b)
    {
        var byScore = b.Score.CompareTo(a.Score);
        return byScore != 0 ? byScore : a.Slot.CompareTo(b.Slot);
    }
}
