using System.Diagnostics;
using Semblance.Index;

namespace Semblance.Cli.Benching.Search.Timing;

/// <summary>Searches for many probes at once: each thread has a batch of its own.</summary>
/// <param name="batches">One batch for each thread.</param>
/// <param name="rounds">How often each is timed, after once for warming up.</param>
internal sealed class BatchTurns(IReadOnlyList<IReadOnlyList<ReadOnlyMemory<sbyte>>> batches, int rounds)
{
    /// <summary>Milliseconds a probe of each state, the median over turns; all states have their turns in between each other.</summary>
    public async Task<double[]> RunAsync(IReadOnlyList<(IVectorSnapshot State, SearchRequest Request)> ways, CancellationToken cancellation)
    {
        var times = ways.Select(static _ => new List<double>()).ToArray();
        for (var round = -1; round < rounds; round++)
        {
            for (var w = 0; w < ways.Count; w++)
            {
                var taken = await TurnAsync(ways[w].State, ways[w].Request, cancellation);
                if (round >= 0) // the first is for warming up
                    times[w].Add(taken);
            }
        }

        return Array.ConvertAll(times, static list => new WayTimes(list).P50 ?? 0);
    }

    private async Task<double> TurnAsync(IVectorSnapshot state, SearchRequest request, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(batches.Select(batch => Task.Run(() => state.SearchMany(batch, request, cancellation), cancellation)));
        return watch.Elapsed.TotalMilliseconds / batches.Sum(static batch => batch.Count);
    }
}
