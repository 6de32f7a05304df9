using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands.Evaluate;

public sealed class CalibrateCommandTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Strangers_say_themselves_whom_they_speak_for()
    {
        _world.People("people", shots: 5);
        _world.House.Write("strangers.csv", "file,population\n"u8.ToArray());
        var run = await _world.Run("evaluate", "calibrate", "--images", "people", "--strangers", "strangers.csv", "--population", "village");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--population says whom the table of --images speaks for", run.Complaints, StringComparison.Ordinal);
        Assert.NotEqual(2, (await _world.Run("evaluate", "calibrate", "--images", "people", "--strangers", "strangers.csv", "--out", "made")).ExitCode);
    }

    [Fact]
    public async Task A_table_that_was_made_is_then_used()
    {
        var run = await _world.Run("evaluate", "calibrate", "--images", _world.People("people", shots: 5), "--name", "three people", "--out", "made", "--json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        var table = run.Json.GetProperty("tables")[0];
        Assert.Equal(75, table.GetProperty("source").GetProperty("non_mated_pairs").GetInt32());

        File.Copy(table.GetProperty("path").GetString()!, Path.Combine(_world.Models, "calibrations", Path.GetFileName(table.GetProperty("path").GetString()!)), overwrite: true);
        var doctor = await _world.Run("doctor", "--json");
        Assert.StartsWith("three people: ", doctor.Json.GetProperty("calibration").GetString(), StringComparison.Ordinal);
    }
}
