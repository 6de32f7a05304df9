using System.Text.Json;
using Semblance.IntegrationTests.Running;
using Semblance.Server.Dialects.Scales;

namespace Semblance.IntegrationTests.Server.Dialects.CompreFace;

/// <summary>All methods of CompreFace's own client against the server, as an application would call them.</summary>
public sealed class JavaScriptClientTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_client_as_it_is_published_does_all_that_it_can()
    {
        await using var service = await ServedService.OpenAsync(Cancellation);
        using var folder = new ScratchFolder();
        for (var shot = 0; shot < 4; shot++)
            folder.Write(FormattableString.Invariant($"ann{shot}.png"), MadeWorld.Picture(MadeWorld.Black, shot));
        folder.Write("ben0.png", MadeWorld.Picture(MadeWorld.White));
        folder.Write("stranger.png", MadeWorld.Picture((0, 255, 255)));
        folder.Write("empty.png", MadeWorld.Empty());
        var told = await JavaScriptClient.RunAsync(folder.Path, service.World.Address, service.Key, Cancellation);
        Enrolled(told);
        Asked(told);
        Forgiven(told);
        Refused(told);
        Removed(told);
    }

    private static void Enrolled(JsonElement told)
    {
        Assert.Equal("Ann", Ok(told, "subject added").GetProperty("subject").GetString());
        Assert.Equal((400, 43), Refusal(told, "subject added again"));
        Assert.Equal("Ann", Ok(told, "face added").GetProperty("subject").GetString());
        Assert.Equal("Ann", Ok(told, "face added from base64").GetProperty("subject").GetString());
        Assert.Equal(["Ann", "Ben"], Names(told, "subjects"));
        Assert.Equal(3, Ok(told, "faces").GetProperty("total_elements").GetInt32());
    }

    private static void Asked(JsonElement told)
    {
        var recognized = Ok(told, "recognized");
        var face = Assert.Single(recognized.GetProperty("result").EnumerateArray());
        Assert.Equal(["Ann", "Ann"], face.GetProperty("subjects").EnumerateArray().Select(static one => one.GetProperty("subject").GetString()), StringComparer.Ordinal);
        Assert.Equal(5, face.GetProperty("landmarks").GetArrayLength());
        Assert.True(recognized.TryGetProperty("plugins_versions", out _));
        Assert.Empty(Ok(told, "stranger").GetProperty("result")[0].GetProperty("subjects").EnumerateArray());
        Assert.Equal((400, 28), Refusal(told, "no face"));
        Assert.InRange(Ok(told, "checked").GetProperty("result")[0].GetProperty("similarity").GetDouble(), ScoreScale.CompreFace.Floor, 1);
        Assert.Equal(5, Ok(told, "detected").GetProperty("result")[0].GetProperty("landmarks").GetArrayLength());
        Assert.InRange(Matches(told, "verified")[0].GetProperty("similarity").GetDouble(), ScoreScale.CompreFace.Floor, 1);
        Assert.Equal(0, Matches(told, "verified from base64")[0].GetProperty("similarity").GetDouble());
        Assert.Equal((404, 10), Refusal(told, "wrong key"));
    }

    private static void Forgiven(JsonElement told)
    {
        Assert.Equal(5, Ok(told, "bug 1").GetProperty("result")[0].GetProperty("landmarks").GetArrayLength());
        Assert.True(Ok(told, "bug 1").TryGetProperty("plugins_versions", out _));
        Assert.Equal("Ann Lee", Ok(told, "bug 2").GetProperty("subject").GetString());
        Assert.Equal(["Ann", "Ann Lee", "Ben"], Names(told, "subjects after bug 2"));
    }

    private static void Refused(JsonElement told)
    {
        Ok(told, "used once");
        Assert.True(Ok(told, "renamed").GetProperty("updated").GetBoolean());
        foreach (var call in (string[])["bug 3, one face", "bug 3, all faces", "bug 3, one subject", "bug 3, all subjects"])
            Assert.Equal((404, 0), Refusal(told, call));
        Assert.Equal(["Ann", "Ben", "Lee"], Names(told, "subjects after bug 3"));
        Assert.Equal(4, Ok(told, "faces after bug 3").GetProperty("total_elements").GetInt32());
    }

    private static void Removed(JsonElement told)
    {
        Assert.Equal("Ann", Ok(told, "face removed").GetProperty("subject").GetString());
        Assert.Equal(["Ben"], Ok(told, "faces removed").EnumerateArray().Select(static one => one.GetProperty("subject").GetString()), StringComparer.Ordinal);
        Assert.Equal(1, Ok(told, "subject emptied").GetProperty("deleted").GetInt32());
        Assert.Equal(1, Ok(told, "all removed").GetProperty("deleted").GetInt32());
        Assert.Equal("Ann", Ok(told, "subject erased").GetProperty("subject").GetString());
        Assert.Equal(0, Ok(told, "all erased").GetProperty("deleted").GetInt32());
        Assert.Empty(Names(told, "subjects at last"));
    }

    private static JsonElement Ok(JsonElement told, string call)
    {
        var one = told.GetProperty(call);
        Assert.True(one.TryGetProperty("ok", out var answer), $"{call}: {one}");
        return answer;
    }

    private static (int Status, int Code) Refusal(JsonElement told, string call)
    {
        var one = told.GetProperty(call);
        Assert.True(one.TryGetProperty("refused", out var refusal), $"{call}: {one}");
        return (one.GetProperty("status").GetInt32(), refusal.GetProperty("code").GetInt32());
    }

    private static string[] Names(JsonElement told, string call) => [.. Ok(told, call).GetProperty("subjects").EnumerateArray().Select(static one => one.GetString()!)];

    private static JsonElement Matches(JsonElement told, string call) => Ok(told, call).GetProperty("result")[0].GetProperty("face_matches");
}
