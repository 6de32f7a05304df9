using Semblance.Cli.Benching.Search.Timing;

namespace Semblance.Cli.Benching.Search;

/// <summary>The form that <c>bench search --json</c> prints: every key is there in every run, with null where a figure does not exist.</summary>
internal static class SearchBenchJson
{
    public static OrderedDictionary<string, object?> Of(SearchBenchResult result)
    {
        var keys = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        AddQuestion(keys, result.Options, result.Index);
        AddTimes(keys, result);
        AddPeers(keys, result);
        AddRecall(keys, result.Recall);
        AddMemory(keys, result);
        return keys;
    }

    private static void AddQuestion(OrderedDictionary<string, object?> keys, SearchBenchOptions options, SearchedIndex index)
    {
        keys["templates"] = options.Templates;
        keys["dimension"] = SearchBench.Dimension;
        keys["spectrum"] = options.Spectrum;
        keys["seed"] = options.Seed;
        keys["threads"] = options.Threads;
        keys["probes"] = options.Probes;
        keys["mate_cosine"] = SearchProbes.MateCosine;
        keys["threshold"] = options.Threshold;
        keys["floor"] = options.Floor;
        keys["miss_budget"] = options.MissBudget;
        keys["index"] = index.Name;
    }

    private static void AddTimes(OrderedDictionary<string, object?> keys, SearchBenchResult result)
    {
        AddWay(keys, "threshold", result.Times.Threshold);
        keys["threshold_probes_per_second"] = 1_000 / result.Times.Threshold.Mean;
        AddWay(keys, "topk_floor", result.Times.TopWithFloor);
        AddWay(keys, "nonmated_topk", result.Times.NonMatedTop);
        keys["batch_size"] = SearchBench.BatchSize;
        keys["batch_ms_per_probe"] = result.BatchMillisecondsPerProbe;
        keys["batch_probes_per_second"] = 1_000 / result.BatchMillisecondsPerProbe;
    }

    private static void AddPeers(OrderedDictionary<string, object?> keys, SearchBenchResult result)
    {
        var times = result.Times;
        AddWay(keys, "int8", times.Int8);
        AddWay(keys, "int8_nonmated_topk", times.Int8NonMated);
        keys["int8_batch_ms_per_probe"] = result.Int8BatchMillisecondsPerProbe;
        AddWay(keys, "fp32", times.Fp32);
        AddWay(keys, "faiss", times.Faiss);
        keys["faiss_version"] = times.FaissVersion;
        keys["faiss_agreement"] = times.FaissAgreement;
        keys["peer_rows"] = times.PeerRows;
        keys["int8_ratio"] = result.Ratio(times.Int8);
        keys["int8_nonmated_ratio"] = times.Int8NonMated.P50 / times.NonMatedTop.P50;
        keys["int8_batch_ratio"] = result.Int8BatchMillisecondsPerProbe / result.BatchMillisecondsPerProbe;
        keys["fp32_ratio"] = result.Ratio(times.Fp32);
        keys["faiss_ratio"] = result.Ratio(times.Faiss);
    }

    private static void AddRecall(OrderedDictionary<string, object?> keys, SearchRecall recall)
    {
        keys["recall_at_1"] = recall.Threshold.RecallOfFirst;
        keys["recall_at_10"] = recall.NonMatedTop.Recall;
        keys["threshold_recall"] = recall.Threshold.Recall;
        keys["topk_floor_recall"] = recall.TopWithFloor.Recall;
        keys["batch_recall"] = recall.Batches.Recall;
        keys["extra_candidates"] = recall.Extra;
        keys["recall_by_cosine"] = recall.ByCosine.Select(static part => new { part.Cosine, part.Count.Searches, Candidates = part.Count.Expected, part.Count.Found, part.Count.FirstFound });
    }

    private static void AddMemory(OrderedDictionary<string, object?> keys, SearchBenchResult result)
    {
        var (bandwidth, index) = (result.Bandwidth, result.Index);
        keys["build_seconds"] = result.BuildTime.TotalSeconds;
        keys["build_templates_per_second"] = result.BuildRowsPerSecond;
        keys["bytes_per_template"] = index.BytesPerTemplate;
        keys["ram_bytes_per_template"] = index.RamBytesPerTemplate;
        keys["read_bytes"] = bandwidth.Bytes;
        keys["read_gb_per_second"] = new { OneThread = Of(bandwidth.OneThread), AllThreads = Of(bandwidth.AllThreads) };
        keys["threshold_bytes_read"] = result.Times.ThresholdBytes;
        AddRate(keys, "threshold", result, result.ThresholdGigabytesPerSecond);
        AddRate(keys, "int8", result, result.Int8GigabytesPerSecond);
        AddRate(keys, "fp32", result, result.Fp32GigabytesPerSecond);
    }

    private static object Of(ReadRate rate) => new { rate.Best, rate.Median };

    private static void AddWay(OrderedDictionary<string, object?> keys, string way, WayTimes times) => (keys[way + "_p50_ms"], keys[way + "_p99_ms"]) = (times.P50, times.P99);

    private static void AddRate(OrderedDictionary<string, object?> keys, string way, SearchBenchResult result, double? rate) =>
        (keys[way + "_gb_per_second"], keys[way + "_share_of_bandwidth"]) = (rate, result.ShareOfBandwidth(rate));
}
