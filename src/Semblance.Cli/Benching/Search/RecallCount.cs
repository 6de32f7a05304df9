using Semblance.Index;

namespace Semblance.Cli.Benching.Search;

/// <summary>Counts what an index finds of that which the exhaustive search finds.</summary>
internal sealed class RecallCount
{
    /// <summary>Searches whose exhaustive list is not empty.</summary>
    public long Searches { get; private set; }

    /// <summary>Those of them whose first candidate is the exhaustive one's.</summary>
    public long FirstFound { get; private set; }

    /// <summary>Candidates of the exhaustive lists.</summary>
    public long Expected { get; private set; }

    /// <summary>Those of them that were found.</summary>
    public long Found { get; private set; }

    /// <summary>Candidates that are on no exhaustive list: an index that makes none up has 0.</summary>
    public long Extra { get; private set; }

    /// <summary>Share of first candidates that were found; 1 where there was none to find.</summary>
    public double RecallOfFirst => Searches == 0 ? 1 : (double)FirstFound / Searches;

    /// <summary>Share of candidates that were found; 1 where there was none to find.</summary>
    public double Recall => Expected == 0 ? 1 : (double)Found / Expected;

    /// <summary>Takes a search into account.</summary>
    public void Add(CandidateList truth, CandidateList answer)
    {
        var wanted = truth.Candidates.Select(static candidate => candidate.Slot).ToHashSet();
        var found = answer.Candidates.Select(static candidate => candidate.Slot).Distinct().Count(wanted.Contains);
        (Expected, Found, Extra) = (Expected + wanted.Count, Found + found, Extra + answer.Candidates.Count - found);
        if (wanted.Count == 0)
            return;
        Searches++;
        if (answer.Candidates.Count > 0 && answer.Candidates[0].Slot == truth.Candidates[0].Slot)
            FirstFound++;
    }

    /// <summary>Takes what another one counted.</summary>
    public void Add(RecallCount other)
    {
        (Searches, FirstFound) = (Searches + other.Searches, FirstFound + other.FirstFound);
        (Expected, Found, Extra) = (Expected + other.Expected, Found + other.Found, Extra + other.Extra);
    }
}
