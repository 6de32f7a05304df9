using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands;

public sealed class IdentifyCommandTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_person_of_the_gallery_is_found_in_another_picture()
    {
        _world.People("people", shots: 3);
        var run = await _world.Run("identify", _world.House.Write("probe.png", MadeWorld.Picture(MadeWorld.White, shot: 4)), "--people", "people", "--json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        Assert.Equal("Ben", run.Json.GetProperty("pictures")[0].GetProperty("faces")[0].GetProperty("subject").GetString());
        Assert.Equal(
            ["box", "calibration", "candidates", "decision", "faces", "failures_to_enrol", "file", "fmr", "folder", "fpir", "gallery", "height", "high", "low", "pictures", "rank", "reasons", "reference", "references", "score", "subject", "subjects", "threshold", "threshold_fmr", "threshold_fpir", "unified_quality", "value", "width", "x", "y"],
            JsonKeys.Of(run.Json));
        Assert.DoesNotContain("-0,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_is_nobody_and_a_broken_probe_an_input_error()
    {
        _world.People("people", shots: 2);
        Directory.Delete(_world.House.In("people", "Ben"), recursive: true);
        var stranger = await _world.Run("identify", _world.House.Write("probe.png", MadeWorld.Picture(MadeWorld.White)), "--people", "people");
        Assert.Equal((1, string.Empty), (stranger.ExitCode, stranger.Complaints));
        Assert.Equal(3, (await _world.Run("identify", _world.House.Write("broken.png", [1, 2, 3]), "--people", "people")).ExitCode);
        Assert.Equal(3, (await _world.Run("identify", "probe.png", "--people", "missing")).ExitCode);
    }

    [Theory]
    [InlineData("--top is 0; its range is 1 to 1000.", "--top", "0")]
    [InlineData("--fpir is 0.6; its range is", "--fpir", "0.6")]
    [InlineData("Name a gallery that is kept (--gallery NAME)")]
    public async Task A_wrong_command_line_is_a_usage_error(string words, params string[] options)
    {
        var run = await _world.Run(["identify", _world.House.Write("probe.png", MadeWorld.Empty()), .. options, .. options.Length > 0 ? new[] { "--people", "people" } : []]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(words, run.Complaints, StringComparison.Ordinal);
    }
}
