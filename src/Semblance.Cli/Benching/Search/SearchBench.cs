using Semblance.Cli.Benching.Search.Made;
using Semblance.Cli.Benching.Search.Peers;
using Semblance.Cli.Benching.Search.Timing;
using Semblance.Index;

namespace Semblance.Cli.Benching.Search;

/// <summary>Measures the search of a made gallery beside its peers, all on the same rows and in the same run: what the machine can read, what a search takes, what it finds.</summary>
internal sealed class SearchBench(SearchBenchOptions options)
{
    /// <summary>Numbers in a feature set.</summary>
    public const int Dimension = 512;

    /// <summary>Probes of a batch.</summary>
    public const int BatchSize = 512;

    /// <summary>Of a gallery larger than this, a batch takes minutes: one is timed, not seven.</summary>
    private const int MostForManyBatches = 20_000_000;

    /// <summary>Runs everything.</summary>
    public async Task<SearchBenchResult> RunAsync(IProgress<double> progress, CancellationToken cancellation)
    {
        // Before all else and after it: what else the machine does changes in between.
        var before = await ReadBandwidth.MeasureAsync(ReadBandwidth.SizeHere, options.Threads, cancellation);
        var spectrum = new Spectrum(options.Spectrum, Dimension, options.Seed);
        var rows = new MadeRows(spectrum, options.Templates, options.Seed);
        var probes = new MadeProbes(spectrum, rows, options.Seed);
        var (index, buildTime) = Build(rows, new PartProgress(progress, 0.05, 0.3), cancellation);
        var known = Drawn(probes, options.Probes);
        var requests = SearchRequests.Of(options);
        var times = await TimeAsync(index, rows, requests, known, progress, cancellation);
        var batches = await new BatchTurns(known.Batches(options.Threads, BatchSize), options.Templates > MostForManyBatches ? 1 : 7).RunAsync(Batched(index, requests), cancellation);
        var after = await ReadBandwidth.MeasureAsync(before.Bytes, options.Threads, cancellation);
        return new SearchBenchResult(options, index, buildTime)
        {
            Bandwidth = before.With(after),
            Times = times,
            BatchMillisecondsPerProbe = batches[0],
            Int8BatchMillisecondsPerProbe = index.HasPeer ? batches[1] : null,
            Recall = new RecallRun(index, requests).Run(probes, options.CountedProbes == 0 ? known : Drawn(probes, options.CountedProbes), new PartProgress(progress, 0.85, 1), cancellation),
        };
    }

    private static List<(IVectorSnapshot State, SearchRequest Request)> Batched(SearchedIndex index, SearchRequests requests)
    {
        List<(IVectorSnapshot, SearchRequest)> ways = [(index.State, requests.For(index).Threshold)];
        if (index.HasPeer)
            ways.Add((index.Exhaustive, requests.Threshold));
        return ways;
    }

    private static SearchProbes Drawn(MadeProbes probes, int count) => new(probes.Mated(count, SearchProbes.MateCosine), probes.NonMated(count));

    private (SearchedIndex Index, TimeSpan Time) Build(MadeRows rows, PartProgress progress, CancellationToken cancellation)
    {
        using var build = SearchedIndexes.Begin(Dimension, options);
        var codes = new sbyte[build.RowsAtOnce * Dimension];
        for (var first = 0; first < rows.Count; first += build.RowsAtOnce)
        {
            cancellation.ThrowIfCancellationRequested();
            var chunk = codes.AsMemory(0, Math.Min(build.RowsAtOnce, rows.Count - first) * Dimension);
            rows.Write(first, chunk, options.Threads);
            build.Put(first, chunk);
            progress.Report(Math.Min(1, ((double)first + build.RowsAtOnce) / rows.Count));
        }

        return (build.Finish(), build.Time);
    }

    private async Task<SearchTimes> TimeAsync(SearchedIndex index, MadeRows rows, SearchRequests requests, SearchProbes probes, IProgress<double> progress, CancellationToken cancellation)
    {
        var fp32 = new FloatPeer(rows, options.Threads);
        progress.Report(0.35);
        await using var faiss = await FaissPeer.StartAsync(rows, probes.Mated, options.Threads, cancellation);
        progress.Report(0.4);
        return await new SearchTiming(index, requests, probes).RunAsync(fp32, faiss, new PartProgress(progress, 0.4, 0.8), cancellation);
    }
}
