using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands;

public sealed class BenchVideoCommandTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Both_ways_go_through_the_film()
    {
        for (var k = 0; k < 10; k++)
            _world.House.Write(FormattableString.Invariant($"film/{k:00}.png"), MadeWorld.Picture(MadeWorld.White));
        var run = await _world.Run("bench", "video", "film", "--rounds", "1", "--json", "--threads", "1");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        JsonKeys.DemandSnakeCase(run.Json);
        var film = run.Json.GetProperty("films")[0];
        Assert.Equal((2, 10), (film.GetProperty("followed").GetProperty("frames").GetInt32(), film.GetProperty("naive").GetProperty("frames").GetInt32()));
        Assert.Equal(10, film.GetProperty("naive").GetProperty("feature_sets").GetInt32());
        Assert.True(film.GetProperty("ratio_to_naive").GetDouble() > 0);
    }
}
