using Semblance.Cli.Benching.Search.Made;
using Semblance.Index;

namespace Semblance.Cli.Benching.Search;

/// <summary>Searches with the index and exhaustively, and counts what the index finds.</summary>
internal sealed class RecallRun(SearchedIndex index, SearchRequests requests)
{
    private const int BatchSize = 64;

    /// <summary>A hundredth above the threshold is where a mate is missed most easily; the others are what mates of worse and better pictures reach.</summary>
    private const double JustAbove = 0.01;

    private static readonly double[] MateCosines = [0.45, 0.6, 0.8];

    /// <summary>Runs all searches.</summary>
    /// <param name="probes">Makes the mated probes.</param>
    /// <param name="known">Mated and non-mated ones; of further mated ones as many are made.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellation">Gives up between batches.</param>
    public SearchRecall Run(MadeProbes probes, SearchProbes known, IProgress<double> progress, CancellationToken cancellation)
    {
        var own = requests.For(index);
        var cosines = CosinesFrom(requests.Threshold.LowestScore);
        var (batches, byCosine) = (new RecallCount(), new List<(double, RecallCount)>());
        for (var c = 0; c < cosines.Length; c++)
        {
            // Other mates for each cosine.
            var mated = probes.Mated(known.Mated.Count, cosines[c], first: (c + 1) * known.Mated.Count);
            byCosine.Add((cosines[c], Count(mated, requests.Threshold, own.Threshold, batches, cancellation)));
            progress.Report((c + 1.0) / (cosines.Length + 2));
        }

        var floor = Count(known.Mated, requests.TopWithFloor, own.TopWithFloor, null, cancellation);
        return new SearchRecall(byCosine, batches, floor, Count(known.NonMated, requests.Top, own.Top, null, cancellation));
    }

    /// <summary>Cosines of mates that a threshold does not turn away.</summary>
    public static double[] CosinesFrom(double threshold) => [.. MateCosines.Prepend(Math.Round(threshold + JustAbove, 4)).Where(cosine => cosine > threshold && cosine < 1).Distinct().Order()];

    private RecallCount Count(IReadOnlyList<MadeProbe> probes, SearchRequest truth, SearchRequest asked, RecallCount? batches, CancellationToken cancellation)
    {
        var count = new RecallCount();
        foreach (var batch in probes.Select(static probe => probe.Codes).Chunk(BatchSize))
        {
            var known = index.Exhaustive.SearchMany(batch, truth, cancellation);
            var together = batches is null ? known : index.State.SearchMany(batch, asked, cancellation);
            for (var k = 0; k < batch.Length; k++)
            {
                count.Add(known[k], index.State.Search(batch[k].Span, asked, cancellation));
                batches?.Add(known[k], together[k]);
            }
        }

        return count;
    }
}
