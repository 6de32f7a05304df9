using System.Diagnostics;

namespace Semblance.Cli.Benching.Search.Timing;

/// <summary>Lets ways search in turns of a few probes, so that whatever else the machine does disturbs all of them alike.</summary>
internal static class WayTurns
{
    private const int ProbesPerTurn = 20;
    private const int WarmSearches = 40;

    /// <summary>Long enough for the runtime to have compiled a loop for good.</summary>
    private static readonly TimeSpan WarmTime = TimeSpan.FromMilliseconds(400);

    private static readonly TimeSpan MostWarmTime = TimeSpan.FromSeconds(3);

    /// <summary>Runs all ways over all their probes; the times stand in the order of the ways.</summary>
    public static async Task<WayTimes[]> RunAsync(IReadOnlyList<TimedWay> ways, IProgress<double> progress, CancellationToken cancellation)
    {
        foreach (var way in ways)
            await WarmUpAsync(way, cancellation);
        var times = ways.Select(static _ => new List<double>()).ToArray();
        var most = ways.Max(static way => way.Probes);
        for (var first = 0; first < most; first += ProbesPerTurn)
        {
            for (var w = 0; w < ways.Count; w++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (first < ways[w].Probes)
                    times[w].AddRange(await ways[w].SearchAsync(first, Math.Min(ProbesPerTurn, ways[w].Probes - first)));
            }

            progress.Report(Math.Min(1, (first + (double)ProbesPerTurn) / most));
        }

        return Array.ConvertAll(times, static list => new WayTimes(list));
    }

    private static async Task WarmUpAsync(TimedWay way, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        for (var k = 0; (k < WarmSearches || watch.Elapsed < WarmTime) && watch.Elapsed < MostWarmTime; k++)
        {
            cancellation.ThrowIfCancellationRequested();
            await way.SearchAsync(k % way.Probes, 1);
        }
    }
}
