using System.Text.Json;
using Semblance.IntegrationTests.Running;
using Semblance.IntegrationTests.Video;

namespace Semblance.IntegrationTests.Commands.Evaluate;

/// <summary>With the models that come with the program and people who belong to nobody.</summary>
public sealed class RedactionEvaluationCommandTests : IDisposable
{
    private readonly ScratchFolder _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task People_are_told_apart_in_the_clear_film_and_not_under_grey()
    {
        Assert.SkipWhen(MadeFilm.Obstacle is not null, MadeFilm.Obstacle ?? string.Empty);
        Assert.Equal(0, (await ProgramRun.Of(_house, "synthesize", "--crowd", "4", "--fps", "10", "--frames", "30", "--seed", "4", "--out", "film")).ExitCode);
        var run = await ProgramRun.Of(_house, "evaluate", "redaction", "film", "--detections", "25", "--json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        JsonKeys.DemandSnakeCase(run.Json);
        var ways = run.Json[0].GetProperty("ways").EnumerateArray().ToArray();
        Assert.Equal(["clear", "mosaic", "blur", "fill"], ways.Select(static way => way.GetProperty("way").GetString()!), StringComparer.Ordinal);
        var (clear, fill) = (ways[0].GetProperty("by_clear"), ways[3].GetProperty("by_clear"));
        Assert.InRange(Rate(clear), 0.9, 1);
        Assert.True(Rate(fill) < Rate(clear) && Rate(fill) <= fill.GetProperty("by_chance_high").GetDouble(), fill.ToString());
        Assert.Empty(Directory.GetDirectories(_house.In(ProgramRun.TemporaryFolder), "semblance-covered-*"));
    }

    private static double Rate(JsonElement table) => table.GetProperty("rate").GetDouble();
}
