using Semblance.IntegrationTests.Running;
using Semblance.UnitTests.Models;

namespace Semblance.IntegrationTests.Commands;

public sealed class DoctorCommandTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task What_is_found_and_used_is_told()
    {
        var run = await _world.Run("doctor", "--json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        Assert.Equal(["calibration", "faster_graphs", "in_use", "model_folders", "models", "processor", "runtime", "stages"], JsonKeys.Of(run.Json));
        Assert.Contains("detector made_yunet, embedder made_mean_147", run.Json.GetProperty("in_use").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_sets_of_models_are_timed_side_by_side()
    {
        _world.AddLiveness();
        _world.House.Write("a.png", MadeWorld.Picture(MadeWorld.Black));
        using var other = new MadeModels();
        var run = await _world.Run("doctor", "--compare", other.Folder, "--pictures", "a.png", "--json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        JsonKeys.DemandSnakeCase(run.Json);
        Assert.Equal("made_green", run.Json.GetProperty("own").GetProperty("liveness").GetString());
        Assert.True(run.Json.GetProperty("ratio_detect_and_embed").GetDouble() > 0);
        Assert.True(run.Json.GetProperty("own").GetProperty("liveness_ms").GetDouble() > 0);
        var words = await _world.Run("doctor", "--compare", other.Folder, "--pictures", "a.png");
        Assert.Contains("own / reference", words.Output, StringComparison.Ordinal);
        Assert.Equal(4, (await _world.Run("doctor", "--compare", _world.House.In("nowhere"), "--pictures", "a.png")).ExitCode);
    }

    [Fact]
    public async Task Without_models_the_rest_is_told_and_the_way_to_get_some()
    {
        var run = await ProgramRun.OfBare(_world.House, "doctor", "--json");
        Assert.Equal(4, run.ExitCode);
        Assert.Equal("none", run.Json.GetProperty("models").GetString());
        Assert.Contains("run 'semblance models pull NAME'", run.Complaints, StringComparison.Ordinal);
    }
}
