using Semblance.Cli.Benching.Search.Timing;
using Semblance.Cli.Output;

namespace Semblance.Cli.Benching.Search;

/// <summary>What <c>bench search</c> prints for people.</summary>
internal static class SearchBenchOutput
{
    private const string Nothing = "-";

    public static void Print(SearchBenchResult result)
    {
        Screen.Table(["way", "asked for", "p50 ms", "p99 ms", "GB/s", "of one thread's read", "index is as fast as"], Rows(result));
        PrintTimes(result);
        PrintRecall(result);
        PrintMemory(result);
    }

    private static IEnumerable<string[]> Rows(SearchBenchResult result)
    {
        var (options, times) = (result.Options, result.Times);
        var all = FormattableString.Invariant($"all from {options.Threshold} on");
        string[] Row(string way, string asked, WayTimes taken, double? rate, double? ratio) =>
            [way, asked, Number(taken.P50, "0.000"), Number(taken.P99, "0.000"), Number(rate, "0.0"), Share(result.ShareOfBandwidth(rate)), ratio is null ? Nothing : Number(ratio, "0.0") + " times"];

        yield return Row(result.Index.Name, all, times.Threshold, result.ThresholdGigabytesPerSecond, null);
        yield return Row(string.Empty, FormattableString.Invariant($"10 best from {options.Floor} on"), times.TopWithFloor, null, null);
        yield return Row(string.Empty, "10 best, strangers", times.NonMatedTop, null, null);
        yield return Row("int8, every row", all, times.Int8, result.Int8GigabytesPerSecond, result.Ratio(times.Int8));
        yield return Row(string.Empty, "10 best, strangers", times.Int8NonMated, null, times.Int8NonMated.P50 / times.NonMatedTop.P50);
        yield return Row("fp32, every row", all, times.Fp32, result.Fp32GigabytesPerSecond, result.Ratio(times.Fp32));
        yield return Row(times.FaissVersion is { } version ? $"FAISS {version} IndexFlatIP" : "FAISS (not found)", "10 best", times.Faiss, null, result.Ratio(times.Faiss));
    }

    private static void PrintTimes(SearchBenchResult result)
    {
        var options = result.Options;
        Screen.Line(FormattableString.Invariant($"{options.Templates} templates of {SearchBench.Dimension} numbers, spread {(options.Spectrum == Made.SpectrumKind.Isotropic ? "evenly" : "as faces are")}, seed {options.Seed}; single searches on one thread, {options.Probes} probes each, ways in turn; mates at a cosine of {SearchProbes.MateCosine}; miss budget {Screen.Rate(options.MissBudget)}."));
        if (result.Times.PeerRows < options.Templates)
            Screen.Line(FormattableString.Invariant($"fp32 and FAISS look through {result.Times.PeerRows} of the templates; their times are taken in proportion."));
        Screen.Line(FormattableString.Invariant($"In batches of {SearchBench.BatchSize} on {options.Threads} threads: {1_000 / result.BatchMillisecondsPerProbe:0} probes a second, {result.BatchMillisecondsPerProbe:0.0000} ms a probe; int8, every row: {Number(result.Int8BatchMillisecondsPerProbe, "0.0000")} ms."));
    }

    private static void PrintRecall(SearchBenchResult result)
    {
        var recall = result.Recall;
        Screen.Line(FormattableString.Invariant($"Of what the scan of every row finds: {Of(recall.Threshold)} from the threshold on (in batches {Of(recall.Batches)}; first candidates {recall.Threshold.FirstFound} of {recall.Threshold.Searches}), {Of(recall.TopWithFloor)} of the 10 best from the floor on, {Of(recall.NonMatedTop)} of strangers' 10 best. Candidates too many: {recall.Extra}."));
        foreach (var (cosine, count) in recall.ByCosine)
            Screen.Line(FormattableString.Invariant($"  mates at {cosine}: {Of(count)} candidates, {count.FirstFound} of {count.Searches} first ones"));
    }

    private static void PrintMemory(SearchBenchResult result)
    {
        var (index, bandwidth) = (result.Index, result.Bandwidth);
        Screen.Line(FormattableString.Invariant($"Built at {result.BuildRowsPerSecond:0} templates a second on {result.Options.Threads} threads; {index.BytesPerTemplate:0.0} bytes a template, {index.RamBytesPerTemplate:0.0} of them in memory; a search from the threshold on reads {result.Times.ThresholdBytes / result.Options.Templates:0.0} of them."));
        Screen.Line(FormattableString.Invariant($"This machine reads {bandwidth.OneThread.Median:0.0} GB/s on one thread (best {bandwidth.OneThread.Best:0.0}), {bandwidth.AllThreads.Median:0.0} on {result.Options.Threads} (best {bandwidth.AllThreads.Best:0.0}), from {bandwidth.Bytes >> 20} MiB in pages as this program has them. What fits into a cache is read faster."));
    }

    private static string Of(RecallCount count) => FormattableString.Invariant($"{count.Found} of {count.Expected}");

    private static string Number(double? value, string format) => value is { } number ? Screen.Number(number, format) : Nothing;

    private static string Share(double? value) => value is { } share ? Screen.Percent(share, 0) : Nothing;
}
