using Semblance.Cli.Benching.Search;
using Semblance.Cli.Benching.Search.Timing;
using Semblance.Index.Exact;

namespace Semblance.UnitTests.Cli.Benching.Search;

public sealed class SearchBenchResultTests
{
    [Fact]
    public void Ratios_say_how_many_times_as_fast_the_index_is()
    {
        var keys = SearchBenchJson.Of(Result(faiss: new WayTimes([60, 50, 40])));
        Assert.Equal((10.0, 20.0, 50.0, 3.0, 4.0), (keys["int8_ratio"], keys["fp32_ratio"], keys["faiss_ratio"], keys["int8_nonmated_ratio"], keys["int8_batch_ratio"]));
        Assert.Equal((1.0, 2.0, 4.0, 0.25, 4_000.0), (keys["threshold_p50_ms"], keys["topk_floor_p50_ms"], keys["nonmated_topk_p50_ms"], keys["batch_ms_per_probe"], keys["batch_probes_per_second"]));
    }

    [Fact]
    public void Without_faiss_its_keys_are_there_and_empty()
    {
        var keys = SearchBenchJson.Of(Result(faiss: new WayTimes([])));
        Assert.All(["faiss_ratio", "faiss_p50_ms", "faiss_p99_ms"], key => Assert.Null(keys[key]));
        Assert.Contains("\"faiss_ratio\": null", Semblance.Cli.Output.JsonText.Of(keys), StringComparison.Ordinal);
    }

    [Fact]
    public void Rates_are_bytes_read_over_time_and_a_share_of_what_the_machine_reads()
    {
        // A million templates of 520 bytes in 10 ms are 52 GB/s.
        var keys = SearchBenchJson.Of(Result(faiss: new WayTimes([])));
        Assert.Equal((52.0, 52.0 / 40), (keys["int8_gb_per_second"], keys["int8_share_of_bandwidth"]));
        Assert.Equal((102.4, 102.4 / 40), (keys["fp32_gb_per_second"], keys["fp32_share_of_bandwidth"]));
        Assert.Equal((16e6, 16.0, 16.0 / 40), (keys["threshold_bytes_read"], keys["threshold_gb_per_second"], keys["threshold_share_of_bandwidth"]));
        Assert.Equal(500_000.0, keys["build_templates_per_second"]);
    }

    private static SearchBenchResult Result(WayTimes faiss)
    {
        var state = new ExactIndex(512).Current;
        return new(new SearchBenchOptions(), new SearchedIndex("made", state, state) { BytesPerTemplate = 600, RamBytesPerTemplate = 100 }, TimeSpan.FromSeconds(2))
        {
            Bandwidth = new ReadBandwidth(1, new ReadRate([44, 40, 39]), new ReadRate([50])),
            Times = new SearchTimes { Threshold = new([1]), ThresholdBytes = 16e6, TopWithFloor = new([2]), NonMatedTop = new([4]), Int8 = new([10]), Int8NonMated = new([12]), Fp32 = new([20]), Faiss = faiss, PeerRows = 200_000 },
            BatchMillisecondsPerProbe = 0.25,
            Int8BatchMillisecondsPerProbe = 1,
            Recall = new SearchRecall([], new RecallCount(), new RecallCount(), new RecallCount()),
        };
    }
}
