using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands;

public sealed class BenchCommandTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Stages_are_timed()
    {
        var run = await _world.Run("bench", "pipeline", _world.House.Write("a.png", MadeWorld.Picture(MadeWorld.Black)), "--rounds", "2", "--json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        JsonKeys.DemandSnakeCase(run.Json);
        Assert.Equal((1, 2), (run.Json.GetProperty("pictures").GetInt32(), run.Json.GetProperty("rounds").GetInt32()));
        Assert.True(run.Json.GetProperty("stages").GetProperty("detect_ms").GetDouble() > 0);
    }

    [Fact]
    public async Task A_folder_without_pictures_is_an_input_error()
    {
        Directory.CreateDirectory(_world.House.In("empty"));
        var run = await _world.Run("bench", "pipeline", "empty");
        Assert.Equal((3, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("There is no picture in empty.", run.Complaints, StringComparison.Ordinal);
    }
}
