namespace Semblance.Cli.Benching.Search;

/// <summary>What the index finds of that which the exhaustive search finds, by what was asked.</summary>
/// <param name="ByCosine">From the threshold on, for mated probes at each cosine.</param>
/// <param name="Batches">The same searches in batches, all cosines together.</param>
/// <param name="TopWithFloor">The ten best from the floor on, for mated probes.</param>
/// <param name="NonMatedTop">The ten best for strangers.</param>
internal sealed record SearchRecall(IReadOnlyList<(double Cosine, RecallCount Count)> ByCosine, RecallCount Batches, RecallCount TopWithFloor, RecallCount NonMatedTop)
{
    /// <summary>From the threshold on, all cosines together.</summary>
    public RecallCount Threshold
    {
        get
        {
            var all = new RecallCount();
            foreach (var (_, count) in ByCosine)
                all.Add(count);
            return all;
        }
    }

    /// <summary>Candidates that no exhaustive search knows.</summary>
    public long Extra => Threshold.Extra + Batches.Extra + TopWithFloor.Extra + NonMatedTop.Extra;
}
