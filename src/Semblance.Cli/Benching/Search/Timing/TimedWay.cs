using System.Diagnostics;

namespace Semblance.Cli.Benching.Search.Timing;

/// <summary>A way to search, asked with one probe at a time.</summary>
/// <param name="Name">Its name in results.</param>
/// <param name="Probes">How many probes it has.</param>
/// <param name="SearchAsync">Searches for so many probes from a number on; says the milliseconds of each, or nothing where the way has failed.</param>
internal sealed record TimedWay(string Name, int Probes, Func<int, int, Task<double[]>> SearchAsync)
{
    /// <summary>A way of this process.</summary>
    public static TimedWay Of(string name, int probes, Action<int> search) => new(name, probes, (first, count) =>
    {
        // Not counted: what it meets in the caches is another way's.
        search((first + probes - 1) % probes);
        var times = new double[count];
        for (var k = 0; k < count; k++)
        {
            var start = Stopwatch.GetTimestamp();
            search(first + k);
            times[k] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return Task.FromResult(times);
    });
}
