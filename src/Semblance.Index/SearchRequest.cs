namespace Semblance.Index;

/// <summary>What a search asks for: the most alike subjects, those above a score, or both bounds together.</summary>
/// <remarks>Immutable.</remarks>
public sealed record SearchRequest
{
    /// <summary>The most candidates that can be asked for.</summary>
    public const int MostCandidates = 10_000;

    /// <summary>Most candidates to return. Default 10; 1 to <see cref="MostCandidates"/>.</summary>
    public int MaxCandidates { get; init; } = 10;

    /// <summary>The lowest cosine of a candidate. Default -1, which leaves nobody out; -1 to 1.</summary>
    public float LowestScore { get; init; } = -1;

    /// <summary>Which rows count; <see langword="null"/> for all. A candidate's score is that of its best row that counts.</summary>
    public RowFilter? Filter { get; init; }

    /// <summary>The slots that count, beside what the filter says; <see langword="null"/> for all. Cheaper than a filter where few rows count.</summary>
    public SlotSet? Among { get; init; }

    /// <summary>How often a reference that scores exactly the lowest score may be missed. Default one in a million.</summary>
    public MissBudget MissBudget { get; init; } = MissBudget.Usual;

    /// <summary>Whether each row is a candidate of its own, so that one subject may come up several times. Default false: one candidate a subject.</summary>
    public bool ListsRows { get; init; }

    /// <summary>Whether a row counts.</summary>
    internal bool Counts(int slot, long subject) => (Among is null || Among.Contains(slot)) && (Filter is null || Filter(slot, subject));

    /// <summary>Refuses values outside of their range.</summary>
    internal static void Check(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.MaxCandidates is < 1 or > MostCandidates)
            throw new ArgumentOutOfRangeException(nameof(request), request.MaxCandidates, FormattableString.Invariant($"A search returns 1 to {MostCandidates} candidates."));
        if (!(request.LowestScore is >= -1 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(request), request.LowestScore, "A cosine lies between -1 and 1.");
    }
}
