using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands.Evaluate;

public sealed class LivenessEvaluationCommandTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Rates_are_counted_by_species_and_split_and_networks_stand_beside_each_other()
    {
        _world.AddLiveness("green_wide", factor: 3);
        _world.AddLiveness("green_near", factor: 1);
        Present("live/p1_1.png", 250, "live/p2_1.png", 240, "live/p3_1.png", 255, "live/p3_2.png", 20);
        Present("attack/print/p1_2.png", 10, "attack/print/p2_2.png", 5, "attack/screen/p3_3.png", 245, "attack/screen/p3_4.png", 15);
        _world.House.Write("live/p3_5.png", MadeWorld.Empty());
        _world.House.Write("labels.csv", System.Text.Encoding.UTF8.GetBytes("file,split\n" + string.Join('\n', Directory.GetFiles(_world.House.Path, "p*.png", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(_world.House.Path, path)).Select(static path => $"{path},{(path.Contains("p3_", StringComparison.Ordinal) ? "test" : "dev")}"))));
        var run = await _world.Run(
            "evaluate", "liveness", "--live", "live", "--attack", "attack", "--labels", "labels.csv", "--split", "test", "--tune-on", "dev", "--bpcer", "0.1",
            "--liveness", "green_wide", "--liveness", "green_wide+green_near", "--stability", "--report", "out/page.html", "--json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        Assert.Equal(("green_wide", 0.5, 0.5, "screen"), (run.Json.GetProperty("name").GetString(), run.Json.GetProperty("apcer").GetDouble(), run.Json.GetProperty("bpcer").GetDouble(), run.Json.GetProperty("worst_species").GetString()));
        Assert.InRange(run.Json.GetProperty("threshold").GetDouble(), 0.5, 1);
        Assert.Equal((3, 1), (run.Json.GetProperty("bona_fide_non_response").GetProperty("presentations").GetInt32(), run.Json.GetProperty("bona_fide_non_response").GetProperty("no_face").GetInt32()));
        Assert.Equal("green_wide+green_near", run.Json.GetProperty("compared")[0].GetProperty("name").GetString());
        Assert.Equal(2, run.Json.GetProperty("stability").GetProperty("kinds").GetProperty("box_shift").GetProperty("pictures_changed_trials").GetInt32());
        Assert.Contains("green_wide+green_near", await File.ReadAllTextAsync(_world.House.In("out", "page.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_given_threshold_needs_no_choosing()
    {
        _world.AddLiveness();
        Present("live/a.png", 255);
        Present("attack/b.png", 0);
        var run = await _world.Run("evaluate", "liveness", "--live", "live", "--attack", "attack", "--threshold", "0.6");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        Assert.Contains("0.600", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await _world.Run("evaluate", "liveness", "--live", "live", "--attack", "attack", "--threshold", "0.6", "--bpcer", "0.1")).ExitCode);
        Assert.Equal(3, (await _world.Run("evaluate", "liveness", "--live", "live", "--attack", "attack", "--split", "test")).ExitCode);
    }

    [Fact]
    public async Task Published_networks_tell_whole_pictures_of_attacks_from_bona_fide_ones()
    {
        var models = ReferenceFolders.Models();
        var (live, attack) = (ReferenceFolders.Pictures("pad", "frames-live"), ReferenceFolders.Pictures("pad", "frames-attack"));
        // One recording alone, or a busy machine would take too long.
        var some = Directory.GetFiles(live, "p02_0*").Concat(Directory.GetFiles(attack, "p02_0*")).ToArray();
        var labels = _world.House.Write("some.csv", System.Text.Encoding.UTF8.GetBytes("file\n" + string.Join('\n', some)));
        var run = await ProgramRun.Of(_world.House, "evaluate", "liveness", "--live", live, "--attack", attack, "--labels", labels, "--models", models, "--liveness", "minifasnet_v2_scale2.7_80+minifasnet_v1se_scale4.0_80", "--json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        // Measured: no error at 0.5 on all 84 pictures of these folders.
        Assert.Equal((0, 0), (run.Json.GetProperty("apcer").GetDouble(), run.Json.GetProperty("bpcer").GetDouble()));
    }

    /// <summary>Pictures whose background is so green.</summary>
    private void Present(params object[] pictures)
    {
        foreach (var pair in pictures.Chunk(2))
            _world.House.Write((string)pair[0], MadeWorld.Picture((0, (byte)(int)pair[1], 255)));
    }
}
