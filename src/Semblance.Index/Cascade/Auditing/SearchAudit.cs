namespace Semblance.Index.Cascade.Auditing;

/// <summary>Chooses the searches that are run twice, evenly spread, and counts what they missed.</summary>
internal sealed class SearchAudit(double share)
{
    private readonly Lock _counting = new();
    private long _searches;
    private AuditFigures _figures = new(0, 0, 0, 0, null);

    public AuditFigures Figures
    {
        get
        {
            lock (_counting)
                return _figures with { Searches = Volatile.Read(ref _searches) };
        }
    }

    /// <summary>Counts a search.</summary>
    /// <returns>Whether it is one to be run twice.</returns>
    public bool IsDue()
    {
        var number = Interlocked.Increment(ref _searches);
        return Math.Floor(number * share) > Math.Floor((number - 1) * share);
    }

    /// <summary>Takes the two answers of an audited search.</summary>
    /// <param name="found">What the fast run found.</param>
    /// <param name="expected">What the exhaustive run found.</param>
    public void Note(ReadOnlySpan<IndexCandidate> found, ReadOnlySpan<IndexCandidate> expected)
    {
        var (missed, highest) = (0, (float?)null);
        foreach (var candidate in expected)
        {
            if (found.Contains(candidate))
                continue;
            missed++;
            highest = highest is { } known ? Math.Max(known, candidate.Score) : candidate.Score;
        }

        lock (_counting)
        {
            var worst = highest is { } now && _figures.HighestMissed is { } before ? Math.Max(now, before) : highest ?? _figures.HighestMissed;
            _figures = _figures with { Audited = _figures.Audited + 1, Expected = _figures.Expected + expected.Length, Missed = _figures.Missed + missed, HighestMissed = worst };
        }
    }
}
