using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands;

public sealed class QualityCommandTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Each_measure_has_a_score_a_reason_and_advice()
    {
        var run = await _world.Run("quality", _world.House.Write("a.png", MadeWorld.Picture(MadeWorld.Black)), "--json", "--gate", "off");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        JsonKeys.DemandSnakeCase(run.Json);
        var measures = run.Json[0].GetProperty("faces")[0].GetProperty("quality").GetProperty("components").EnumerateArray().ToArray();
        Assert.Contains(("inter_eye_distance", "26 pixels between the eyes"), measures.Select(static measure => (measure.GetProperty("measure").GetString()!, measure.GetProperty("reason").GetString()!)));
        Assert.All(measures, static measure => Assert.InRange(measure.GetProperty("score").GetDouble(), 0, 100));
    }

    [Fact]
    public async Task A_folder_without_pictures_is_an_input_error()
    {
        Directory.CreateDirectory(_world.House.In("empty"));
        var run = await _world.Run("quality", "empty");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("no picture in empty", run.Complaints, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gate_that_refuses_is_a_no_with_the_reason()
    {
        var run = await _world.Run("quality", _world.House.Write("a.png", MadeWorld.Picture(MadeWorld.Black)), "--gate", "strict");
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Complaints));
        Assert.Contains("refused: inter eye distance", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await _world.Run("quality", "a.png", "--gate", "nonsense")).ExitCode);
    }

    [Fact]
    public async Task A_broken_picture_is_one_complaint_and_the_others_are_measured()
    {
        _world.House.Write("pile/a.png", MadeWorld.Picture(MadeWorld.Black));
        _world.House.Write("pile/broken.png", "no picture"u8.ToArray());
        var run = await _world.Run("quality", "pile");
        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("pile/broken.png: ", Assert.Single(run.ComplaintLines), StringComparison.Ordinal);
        Assert.Contains("pile/a.png, face 1: unified quality", run.Output, StringComparison.Ordinal);
    }
}
