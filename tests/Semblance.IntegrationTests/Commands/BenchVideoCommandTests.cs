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

    [Fact]
    public async Task Of_a_film_whose_people_are_known_it_is_counted_whom_both_ways_name()
    {
        using var house = new ScratchFolder();
        Assert.Equal(0, (await ProgramRun.Of(house, "synthesize", "--crowd", "2", "--frames", "25", "--seed", "4", "--out", "film")).ExitCode);
        var run = await ProgramRun.Of(house, "bench", "video", "film", "--folder-fps", "5", "--rounds", "1", "--naive-seconds", "0.4", "--json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        JsonKeys.DemandSnakeCase(run.Json);
        var naming = run.Json.GetProperty("naming")[0];
        Assert.Equal((2, 1), (naming.GetProperty("people").GetInt32(), naming.GetProperty("enrolled").GetInt32()));
        var ways = naming.GetProperty("ways").EnumerateArray().ToArray();
        Assert.Equal(["visits", "every face, rate of a face", "every face, rate of a visit"], ways.Select(static way => way.GetProperty("way").GetString()!), StringComparer.Ordinal);
        Assert.InRange(ways[0].GetProperty("asked").GetInt32(), 1, ways[1].GetProperty("asked").GetInt32() - 1);
        Assert.Equal(0, ways[0].GetProperty("named_wrong").GetInt32());
        Assert.True(ways[1].GetProperty("named").GetInt32() >= ways[2].GetProperty("named").GetInt32());
    }

    [Fact]
    public async Task Pictures_of_people_are_of_no_use_without_the_truth() =>
        Assert.Equal(2, (await _world.Run("bench", "video", "film", "--enrol", "people")).ExitCode);
}
