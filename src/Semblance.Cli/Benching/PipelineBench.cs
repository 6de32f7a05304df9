using System.Diagnostics;

namespace Semblance.Cli.Benching;

/// <summary>
/// Sends the same pictures through engines in turns, so that a noisy machine disturbs all of them alike: on one thread, on all, and on one thread with
/// the networks as published.
/// </summary>
internal sealed class PipelineBench(IReadOnlyList<byte[]> pictures, FaceEngineOptions options, AnalysisRequest request)
{
    /// <summary>Runs all turns.</summary>
    public async Task<PipelineResult> RunAsync(int rounds, int threads, IProgress<double> progress, CancellationToken cancellation)
    {
        using var one = FaceEngine.Open(With(1, rewrite: true));
        using var all = FaceEngine.Open(With(threads, rewrite: true));
        using var published = FaceEngine.Open(With(1, rewrite: false));
        foreach (var engine in new[] { one, all, published })
            await RoundAsync(engine, threads, cancellation);

        var memoryBefore = WorkingSetMegabytes();
        var turns = new List<PipelineTurn>();
        for (var round = 0; round < rounds; round++)
        {
            turns.Add(new PipelineTurn(
                await TimeAsync(one, 1, cancellation),
                await TimeAsync(all, threads, cancellation),
                await TimeAsync(published, 1, cancellation)));
            progress.Report((round + 1.0) / rounds);
        }

        return new PipelineResult(pictures.Count, threads, turns, memoryBefore, WorkingSetMegabytes());
    }

    private FaceEngineOptions With(int threads, bool rewrite) =>
        options with { Inference = options.Inference with { Parallelism = threads, OptimizeGraph = rewrite } };

    private async Task<TimedRound> TimeAsync(FaceEngine engine, int threads, CancellationToken cancellation)
    {
        var before = engine.Statistics;
        var allocated = GC.GetTotalAllocatedBytes();
        var watch = Stopwatch.StartNew();
        await RoundAsync(engine, threads, cancellation);
        var wall = watch.Elapsed.TotalMilliseconds / pictures.Count;
        return new TimedRound(wall, PipelineTimes.Between(before, engine.Statistics), (GC.GetTotalAllocatedBytes() - allocated) / pictures.Count);
    }

    private async Task RoundAsync(FaceEngine engine, int threads, CancellationToken cancellation) =>
        await Parallel.ForEachAsync(pictures, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, async (picture, token) =>
            await engine.AnalyseAsync(picture, request, token));

    private static double WorkingSetMegabytes() => Environment.WorkingSet / 1e6;
}
