using System.Text.Json;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Server.Dialects.FacePlusPlus;

public sealed class TokenEndpointsTests : IAsyncLifetime
{
    private ServedFaceSets _sets = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _sets = await ServedFaceSets.OpenAsync(Cancellation);

    public ValueTask DisposeAsync() => _sets.DisposeAsync();

    [Fact]
    public async Task A_detected_face_is_measured_and_shown_until_it_is_kept()
    {
        var token = await _sets.DetectAsync(MadeWorld.Picture(MadeWorld.Black), Cancellation);
        var face = Assert.Single((await Ask("analyze", ("face_tokens", token), ("return_attributes", "headpose"))).GetProperty("faces").EnumerateArray());
        Assert.Equal((token, true), (face.GetProperty("face_token").GetString(), face.GetProperty("attributes").TryGetProperty("headpose", out _)));
        var shown = await Ask("getdetail", ("face_token", token));
        Assert.Equal((0, string.Empty), (shown.GetProperty("facesets").GetArrayLength(), shown.GetProperty("user_id").GetString()));
        Assert.True(shown.TryGetProperty("face_rectangle", out _));
    }

    [Fact]
    public async Task Faces_of_one_user_id_are_one_subject_whenever_it_is_given()
    {
        await _sets.CreateAsync("staff", Cancellation);
        var before = await _sets.EnrolAsync("staff", MadeWorld.Picture(MadeWorld.Black), "ada", Cancellation);
        var after = await _sets.EnrolAsync("staff", MadeWorld.Picture(MadeWorld.Black, 1), null, Cancellation);
        Assert.Equal("ada", (await Ask("setuserid", ("face_token", after), ("user_id", "ada"))).GetProperty("user_id").GetString());
        var roll = await _sets.World.House.ListSubjects.HandleAsync(new("staff"), ServedWorld.Porter, Cancellation);
        var ada = Assert.Single(roll.Subjects);
        Assert.Equal(("ada", 2), (ada.Subject.Details.ExternalId!.Text, ada.References.Count));
        await Ask("setuserid", ("face_token", before), ("user_id", "adele"));
        Assert.Equal("adele", (await Ask("getdetail", ("face_token", before))).GetProperty("user_id").GetString());
        Assert.Equal("ada", (await Ask("getdetail", ("face_token", after))).GetProperty("user_id").GetString());
    }

    [Theory]
    [InlineData("analyze", "face_tokens", "9f0e5f1a6f3b4a7d9a530d6f6f1d5b11", "VOID_REQUEST")]
    [InlineData("analyze", "face_tokens", "a,b,c,d,e,f", "INVALID_FACE_TOKENS_SIZE")]
    [InlineData("getdetail", "face_token", "9f0e5f1a6f3b4a7d9a530d6f6f1d5b11", "INVALID_FACE_TOKEN:face_token")]
    [InlineData("getdetail", "x", "1", "MISSING_ARGUMENTS: face_token")]
    [InlineData("setuserid", "face_token", "9f0e5f1a6f3b4a7d9a530d6f6f1d5b11", "MISSING_ARGUMENTS: user_id")]
    public async Task An_invalid_token_is_refused_in_the_dialect_s_words(string route, string field, string value, string message) =>
        Assert.Equal((400, message), await _sets.RefusalAsync("face/" + route, Cancellation, (field, value)));

    [Fact]
    public async Task An_invalid_user_id_is_refused()
    {
        var token = await _sets.DetectAsync(MadeWorld.Picture(MadeWorld.Black), Cancellation);
        Assert.Equal((400, "BAD_ARGUMENTS:user_id"), await _sets.RefusalAsync("face/setuserid", Cancellation, ("face_token", token), ("user_id", "a=b")));
    }

    private Task<JsonElement> Ask(string route, params (string, string)[] fields) => _sets.AskAsync("face/" + route, (byte[]?)null, Cancellation, fields);
}
