using Semblance.Index;

namespace Semblance.Cli.Benching.Search.Real;

/// <summary>Counts the probes whose list is the exhaustive one: the same rows in the same order with the same scores.</summary>
internal sealed class ListComparison
{
    private readonly SortedDictionary<int, int> _differing = [];

    /// <summary>Lists that were compared.</summary>
    public int Lists { get; private set; }

    /// <summary>Those that are identical.</summary>
    public int Identical { get; private set; }

    /// <summary>Their share.</summary>
    public double Share => (double)Identical / Lists;

    /// <summary>The others by the number of rows that are on one of the two lists alone (0: the same rows in another order, or with other scores), and how many probes each stands for.</summary>
    public IReadOnlyDictionary<int, int> Differing => _differing;

    /// <summary>What was found.</summary>
    public RecallCount Count { get; } = new();

    /// <summary>Takes a probe's two lists into account.</summary>
    public void Add(CandidateList truth, CandidateList answer)
    {
        Lists++;
        Count.Add(truth, answer);
        if (truth.Candidates.SequenceEqual(answer.Candidates))
        {
            Identical++;
            return;
        }

        var rows = truth.Candidates.Select(static candidate => candidate.Slot).ToHashSet();
        rows.SymmetricExceptWith(answer.Candidates.Select(static candidate => candidate.Slot));
        _differing[rows.Count] = _differing.GetValueOrDefault(rows.Count) + 1;
    }
}
