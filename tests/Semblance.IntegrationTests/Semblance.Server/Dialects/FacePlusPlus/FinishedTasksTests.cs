using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Semblance.Server.Dialects.FacePlusPlus;

namespace Semblance.IntegrationTests.Server.Dialects.FacePlusPlus;

public sealed class FinishedTasksTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_newest_answers_are_remembered_for_the_key_that_asked()
    {
        await using var sets = await ServedFaceSets.OpenAsync(Cancellation);
        var tasks = sets.World.Host.Services.GetRequiredService<FinishedTasks>();
        var first = tasks.Put(sets.Key.Grant, new JsonObject { ["face_added"] = 1 });
        Assert.Equal(1, (int)tasks.Find(sets.Key.Grant, first)!["face_added"]!);
        Assert.Null(tasks.Find(sets.Key.Grant with { Id = Guid.Empty }, first));
        for (var i = 0; i < 1_000; i++)
            tasks.Put(sets.Key.Grant, []);
        Assert.Null(tasks.Find(sets.Key.Grant, first));
    }

    [Fact]
    public async Task Answers_are_stamped_with_a_name_and_the_time_that_they_took()
    {
        await using var sets = await ServedFaceSets.OpenAsync(Cancellation);
        var clock = new CallClock(sets.World.House);
        sets.World.Time.Advance(TimeSpan.FromMilliseconds(120));
        var said = JsonNode.Parse(clock.Stamp([]))!;
        Assert.Equal(120, (int)said["time_used"]!);
        Assert.StartsWith($"{(sets.World.Time.GetUtcNow() - TimeSpan.FromMilliseconds(120)).ToUnixTimeSeconds()},", (string)said["request_id"]!, StringComparison.Ordinal);
    }
}
