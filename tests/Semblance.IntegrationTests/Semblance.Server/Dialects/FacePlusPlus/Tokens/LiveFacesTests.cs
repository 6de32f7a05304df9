using Microsoft.Extensions.DependencyInjection;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Look;
using Semblance.Server.Dialects.FacePlusPlus.Tokens;

namespace Semblance.IntegrationTests.Server.Dialects.FacePlusPlus.Tokens;

public sealed class LiveFacesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_face_is_remembered_for_its_key_and_its_time_named_and_forgotten()
    {
        await using var sets = await ServedFaceSets.OpenAsync(Cancellation);
        var live = sets.World.Host.Services.GetRequiredService<LiveFaces>();
        var seen = await sets.World.Host.Services.GetRequiredService<LookHandler>().HandleAsync(MadeWorld.Picture(MadeWorld.Black), AnalysisRequest.Default, Cancellation);
        var (own, other) = (sets.Key.Grant, sets.Key.Grant with { Id = Guid.Empty });
        Guid[] tokens = [live.Add(own, seen.Faces[0], seen.File, "picture", "a.png"), live.Add(own, seen.Faces[0], seen.File, "picture", "a.png")];
        Assert.True(live.Name(own, tokens[0], "ada"));
        Assert.False(live.Name(other, tokens[0], "eve"));
        Assert.Equal("ada", live.Find(own, tokens[0])!.UserId);
        Assert.Null(live.Find(other, tokens[0]));
        live.Forget(tokens[0]);
        Assert.Null(live.Find(own, tokens[0]));
        sets.World.Time.Advance(LiveFaces.Remembered);
        Assert.Null(live.Find(own, tokens[1]));
    }
}
