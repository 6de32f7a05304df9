using System.Text.Json;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands;

public sealed class BenchSearchCommandTests : IDisposable
{
    private readonly ScratchFolder _house = new();

    public void Dispose() => _house.Dispose();

    [Theory]
    [InlineData("isotropic")]
    [InlineData("faces")]
    public async Task The_index_is_timed_beside_its_peers_and_finds_what_they_find(string spectrum)
    {
        var run = await ProgramRun.Of(_house, "bench", "search", "--templates", "2000", "--probes", "25", "--counted-probes", "30", "--threads", "2", "--spectrum", spectrum, "--json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        JsonKeys.DemandSnakeCase(run.Json);
        Assert.Equal((2_000, 25, spectrum), (run.Json.GetProperty("templates").GetInt32(), run.Json.GetProperty("probes").GetInt32(), run.Json.GetProperty("spectrum").GetString()));
        foreach (var key in new[] { "threshold_p50_ms", "topk_floor_p50_ms", "nonmated_topk_p50_ms", "batch_ms_per_probe", "int8_ratio", "fp32_ratio", "build_templates_per_second", "int8_gb_per_second", "int8_share_of_bandwidth", "threshold_bytes_read", "threshold_gb_per_second" })
            Assert.True(Number(run.Json, key) > 0, key);
        Assert.True(Number(run.Json, "threshold_p99_ms") >= Number(run.Json, "threshold_p50_ms"));

        // The default miss budget is 1e-6: of 30 probes at four cosines none is missed.
        Assert.Equal((1, 1), (Number(run.Json, "recall_at_1"), Number(run.Json, "recall_at_10")));
        Assert.Equal(0, Number(run.Json, "extra_candidates"));
        Assert.Equal([30, 30, 30, 30], run.Json.GetProperty("recall_by_cosine").EnumerateArray().Select(static part => part.GetProperty("searches").GetInt32()));

        // A row's codes are the least that a template takes.
        Assert.InRange(Number(run.Json, "bytes_per_template"), 512, 3_000);
        Assert.True(Number(run.Json, "ram_bytes_per_template") <= Number(run.Json, "bytes_per_template"));
        var faiss = run.Json.GetProperty("faiss_ratio");
        Assert.True(faiss.ValueKind == JsonValueKind.Null || (faiss.GetDouble() > 0 && Number(run.Json, "faiss_agreement") >= 1));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_house.In(ProgramRun.TemporaryFolder), "semblance-search-*"));
    }

    [Fact]
    public async Task Faces_of_pictures_are_searched_for_among_made_ones()
    {
        Assert.Equal(0, (await ProgramRun.Of(_house, "synthesize", "--people", "4", "--views", "3", "--range", "portrait", "--seed", "4", "--out", "people")).ExitCode);
        var run = await ProgramRun.Of(_house, "bench", "search", "--templates", "1000", "--probes", "5", "--threads", "2", "--pictures", "people", "--json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        JsonKeys.DemandSnakeCase(run.Json);
        Assert.Equal((12, 12, 6, 6, 1_000), (Number(run.Json, "real_pictures"), Number(run.Json, "real_faces"), Number(run.Json, "real_references"), Number(run.Json, "real_probes"), Number(run.Json, "real_templates")));
        Assert.Equal((1, 1, 6), (Number(run.Json, "real_identical_share"), Number(run.Json, "real_topk_identical_share"), Number(run.Json, "real_identical")));
        Assert.Equal((60, 60, 0), (Number(run.Json, "real_topk_candidates"), Number(run.Json, "real_topk_found"), Number(run.Json, "real_topk_extra")));

        // Of three pictures of a person one or two are references, so each probe has a mate.
        Assert.True(Number(run.Json, "real_candidates") >= 6);
        Assert.Equal(0, run.Json.GetProperty("real_differing").GetArrayLength());
        var read = await ProgramRun.Of(_house, "bench", "search", "--templates", "100", "--probes", "2", "--pictures", "people/person-0004", "people/person-0005");
        Assert.Contains("of 3 lists are those of the scan of every row", read.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_that_are_not_there_are_told_before_any_work()
    {
        var run = await ProgramRun.Of(_house, "bench", "search", "--templates", "100", "--probes", "2", "--pictures", "nowhere");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("nowhere does not exist", run.Complaints, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_read_a_table()
    {
        var run = await ProgramRun.Of(_house, "bench", "search", "--templates", "500", "--probes", "5", "--threads", "1");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        Assert.All(["int8, every row", "fp32, every row", "FAISS", "GB/s on one thread", "mates at 0.41", "Candidates too many: 0"], words => Assert.Contains(words, run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--templates", "10", "its range is 100 to 100000000")]
    [InlineData("--threshold", "1.5", "its range is 0 to 1")]
    [InlineData("--budget", "0.5", "its range is 0 to 0.01")]
    [InlineData("--spectrum", "violet", "violet")]
    public async Task A_question_out_of_range_is_refused_before_any_work(string option, string value, string complaint)
    {
        var run = await ProgramRun.Of(_house, "bench", "search", option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(complaint, run.Complaints, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gallery_that_memory_does_not_hold_is_refused_before_any_work()
    {
        Assert.SkipWhen(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes > 60_000_000_000, "This machine's memory holds the largest gallery.");
        var run = await ProgramRun.Of(_house, "bench", "search", "--templates", "50000000");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("more memory than this machine has", run.Complaints, StringComparison.Ordinal);
    }

    private static double Number(JsonElement json, string key) => json.GetProperty(key).GetDouble();
}
