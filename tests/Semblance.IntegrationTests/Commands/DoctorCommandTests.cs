using Semblance.IntegrationTests.Running;

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
    public async Task Without_models_the_rest_is_told_and_the_way_to_get_some()
    {
        var run = await ProgramRun.OfBare(_world.House, "doctor", "--json");
        Assert.Equal(4, run.ExitCode);
        Assert.Equal("none", run.Json.GetProperty("models").GetString());
        Assert.Contains("run 'semblance models pull NAME'", run.Complaints, StringComparison.Ordinal);
    }
}
