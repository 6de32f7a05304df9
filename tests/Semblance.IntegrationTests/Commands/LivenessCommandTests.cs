using Semblance.IntegrationTests.Running;
using Semblance.UnitTests.Models;

namespace Semblance.IntegrationTests.Commands;

/// <summary>The made network says how green the picture around the mark is.</summary>
public sealed class LivenessCommandTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Each_face_has_a_score_a_decision_and_reasons()
    {
        _world.AddLiveness();
        _world.House.Write("pile/green.png", MadeWorld.Picture((0, 255, 0)));
        _world.House.Write("pile/white.png", MadeWorld.Picture((255, 0, 255)));
        var run = await _world.Run("liveness", "pile", "--json", "--draw", "drawn");
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Complaints));
        JsonKeys.DemandSnakeCase(run.Json);
        var judged = run.Json.EnumerateArray().Select(static picture => picture.GetProperty("faces")[0].GetProperty("liveness")).ToArray();
        Assert.Equal(("bona_fide", "attack"), (judged[0].GetProperty("decision").GetString(), judged[1].GetProperty("decision").GetString()));
        Assert.All(judged, static one => Assert.Equal(0.5, one.GetProperty("threshold").GetDouble()));
        Assert.True(judged[0].GetProperty("score").GetDouble() > 0.8 && judged[1].GetProperty("score").GetDouble() < 0.2);
        Assert.Equal(2, Directory.GetFiles(_world.House.In("drawn")).Length);
        var alone = await _world.Run("liveness", "pile/green.png", "--liveness", MadeModels.Liveness, "--threshold", "0.5");
        Assert.Equal(0, alone.ExitCode);
        Assert.Contains("pile/green.png, face 1: bona fide. The score 0.", alone.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_face_that_fills_the_picture_is_undecided_with_advice()
    {
        _world.AddLiveness(factor: 20);
        var run = await _world.Run("liveness", _world.House.Write("a.png", MadeWorld.Picture((0, 255, 0))));
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Complaints));
        Assert.Contains("undecided", run.Output, StringComparison.Ordinal);
        Assert.Contains("Ask for more room around the face", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await _world.Run("liveness", "a.png", "--min-room", "0")).ExitCode);
    }

    [Fact]
    public async Task Without_a_liveness_model_it_says_how_to_get_one()
    {
        var run = await _world.Run("liveness", _world.House.Write("a.png", MadeWorld.Picture(MadeWorld.Black)), "--liveness", "no_such_model");
        Assert.Equal((4, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("for the task 'Liveness'", run.Complaints, StringComparison.Ordinal);
        Assert.Contains("semblance models pull", run.Complaints, StringComparison.Ordinal);
        Assert.Equal(2, (await _world.Run("liveness", "a.png", "--threshold", "1.5")).ExitCode);
    }

    [Fact]
    public async Task A_picture_without_a_face_is_a_no_and_a_broken_one_an_input_error()
    {
        _world.AddLiveness();
        Assert.Equal(1, (await _world.Run("liveness", _world.House.Write("empty.png", MadeWorld.Empty()))).ExitCode);
        var broken = await _world.Run("liveness", _world.House.Write("broken.png", [1, 2, 3]));
        Assert.Equal(3, broken.ExitCode);
        Assert.StartsWith("/", Assert.Single(broken.ComplaintLines), StringComparison.Ordinal);
    }
}
