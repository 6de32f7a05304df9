using System.Runtime.InteropServices;

namespace Semblance.Index;

/// <summary>
/// Keeps the best rows of a search, one a subject or all of them. Offers are collected and thinned out now and then: that costs little for each, and
/// afterwards the floor stands at the worst candidate that is still on the list.
/// </summary>
internal sealed class BestCandidates
{
    /// <summary>Offers that are collected beyond the list itself before it is thinned out.</summary>
    private const int Slack = 64;

    private static readonly Comparison<IndexCandidate> BestFirst = CompareBestFirst;

    private readonly List<IndexCandidate> _offers = [];
    private readonly HashSet<long> _seen = [];
    private int _most;
    private bool _listsRows;

    /// <summary>Keeps nothing until <see cref="Begin"/>.</summary>
    public BestCandidates()
    {
    }

    public BestCandidates(int most, float lowest, bool listsRows = false) => Begin(most, lowest, listsRows);

    /// <summary>Rows that score below this can't come onto the list.</summary>
    public float Floor { get; private set; }

    /// <summary>Forgets everything and keeps the best anew.</summary>
    public void Begin(int most, float lowest, bool listsRows)
    {
        (_most, _listsRows) = (most, listsRows);
        Floor = lowest > -1 ? lowest : float.NegativeInfinity; // a cosine may round to just below -1
        _offers.Clear();
    }

    /// <summary>Takes a row into account.</summary>
    public void Offer(IndexCandidate row)
    {
        _offers.Add(row);
        if (_offers.Count >= (2 * _most) + Slack)
            Thin();
    }

    /// <summary>Takes what another search kept of other rows.</summary>
    public void Absorb(BestCandidates others)
    {
        foreach (var offer in others._offers)
            Offer(offer);
    }

    /// <summary>Brings the floor up to date, where enough was offered for that.</summary>
    public void Settle()
    {
        if (_offers.Count >= _most)
            Thin();
    }

    /// <summary>A floor that another search of the same probe has reached.</summary>
    public void Raise(float floor) => Floor = Math.Max(Floor, floor);

    /// <summary>Whether there are as many as were asked for.</summary>
    public bool IsFull() => CountFinished() == _most;

    /// <summary>The list, the best first.</summary>
    public IReadOnlyList<IndexCandidate> Finish()
    {
        var list = new IndexCandidate[CountFinished()];
        Copy(list);
        return Array.AsReadOnly(list);
    }

    /// <summary>Writes the list, the best first; no more of it than there is room.</summary>
    /// <returns>How many were written.</returns>
    public int Finish(Span<IndexCandidate> list)
    {
        var written = Math.Min(CountFinished(), list.Length);
        Copy(list[..written]);
        return written;
    }

    private int CountFinished()
    {
        Thin();
        return _offers.Count;
    }

    private void Copy(Span<IndexCandidate> list)
    {
        for (var i = 0; i < list.Length; i++)
            list[i] = _offers[i] with { Score = Math.Clamp(_offers[i].Score, -1, 1) };
    }

    /// <remarks>
    /// A subject that is dropped here may come back with a better row: its dropped row scored below the floor, so the better one is its best.
    /// </remarks>
    private void Thin()
    {
        CollectionsMarshal.AsSpan(_offers).Sort(BestFirst);
        _seen.Clear();
        var kept = 0;
        for (var i = 0; i < _offers.Count && kept < _most; i++)
        {
            if (_listsRows || _seen.Add(_offers[i].Subject))
                _offers[kept++] = _offers[i];
        }
        _offers.RemoveRange(kept, _offers.Count - kept);
        if (kept == _most)
            Floor = Math.Max(Floor, _offers[^1].Score);
    }

    private static int CompareBestFirst(IndexCandidate a, IndexCandidate b)
    {
        var byScore = b.Score.CompareTo(a.Score);
        return byScore != 0 ? byScore : a.Slot.CompareTo(b.Slot);
    }
}
