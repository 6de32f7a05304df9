using System.Text.Json;
using Semblance.Client.Contracts.Galleries;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Server.Dialects.FacePlusPlus;

public sealed class MemberEndpointsTests : IAsyncLifetime
{
    private const string Random = "9f0e5f1a6f3b4a7d9a530d6f6f1d5b11";

    private ServedFaceSets _sets = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _sets = await ServedFaceSets.OpenAsync(Cancellation);
        await _sets.CreateAsync("staff", Cancellation);
    }

    public ValueTask DisposeAsync() => _sets.DisposeAsync();

    [Fact]
    public async Task Faces_go_in_and_out_and_failures_are_told_one_by_one()
    {
        string[] tokens = [await DetectAsync(0), await DetectAsync(1)];
        var added = await Ask("addface", ("face_tokens", $"{tokens[0]},{Random},{tokens[1]},nonsense"));
        Assert.Equal((2, 2), (added.GetProperty("face_added").GetInt32(), added.GetProperty("face_count").GetInt32()));
        Assert.Equal([Random, "nonsense"], Failures(added));
        var again = await Ask("addface", ("face_tokens", tokens[0]));
        Assert.Equal((0, 2, 0), (again.GetProperty("face_added").GetInt32(), again.GetProperty("face_count").GetInt32(), Failures(again).Length));
        var removed = await Ask("removeface", ("face_tokens", $"{tokens[0]},{Random}"));
        Assert.Equal((1, 1), (removed.GetProperty("face_removed").GetInt32(), removed.GetProperty("face_count").GetInt32()));
        Assert.Equal([Random], Failures(removed));
        var rest = await Ask("removeface", ("face_tokens", "RemoveAllFaceTokens"));
        Assert.Equal((1, 0), (rest.GetProperty("face_removed").GetInt32(), rest.GetProperty("face_count").GetInt32()));
    }

    [Fact]
    public async Task A_token_in_a_set_outlives_72_hours_and_goes_into_other_sets()
    {
        var token = await _sets.EnrolAsync("staff", MadeWorld.Picture(MadeWorld.Black), "ada", Cancellation);
        _sets.World.Time.Advance(TimeSpan.FromHours(100));
        await _sets.CreateAsync("guests", Cancellation);
        Assert.Equal(1, (await _sets.AskAsync("faceset/addface", (byte[]?)null, Cancellation, ("outer_id", "guests"), ("face_tokens", token))).GetProperty("face_added").GetInt32());
        var shown = await _sets.AskAsync("face/getdetail", (byte[]?)null, Cancellation, ("face_token", token));
        Assert.Equal("ada", shown.GetProperty("user_id").GetString());
        Assert.Equal(["guests", "staff"], shown.GetProperty("facesets").EnumerateArray().Select(static one => one.GetProperty("outer_id").GetString()).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        var alike = await _sets.AskAsync("compare", [("image_file2", MadeWorld.Picture(MadeWorld.Black, 2))], Cancellation, ("face_token1", token));
        Assert.InRange(alike.GetProperty("confidence").GetDouble(), 62.327, 100);
        await Ask("removeface", ("face_tokens", token));
        Assert.Equal("guests", Assert.Single((await _sets.AskAsync("face/getdetail", (byte[]?)null, Cancellation, ("face_token", token))).GetProperty("facesets").EnumerateArray()).GetProperty("outer_id").GetString());
    }

    [Fact]
    public async Task An_erased_face_leaves_no_token()
    {
        var token = await _sets.EnrolAsync("staff", MadeWorld.Picture(MadeWorld.Black), "ada", Cancellation);
        using var erased = await _sets.World.Admin.DeleteAsync("/v1/galleries/staff", Cancellation);
        Assert.True(erased.IsSuccessStatusCode);
        Assert.Equal("INVALID_FACE_TOKEN:face_token", (await _sets.RefusalAsync("face/getdetail", Cancellation, ("face_token", token))).Message);
    }

    [Fact]
    public async Task Later_is_at_once_and_told_when_it_is_asked_about()
    {
        var token = await DetectAsync(0);
        var task = (await Ask("async/addface", ("face_tokens", token))).GetProperty("task_id").GetString()!;
        var done = await Ask("async/task_status", ("task_id", task));
        Assert.Equal((1, 1, task), (done.GetProperty("status").GetInt32(), done.GetProperty("face_added").GetInt32(), done.GetProperty("task_id").GetString()));
        var other = (await Ask("async/removeface", ("face_tokens", token))).GetProperty("task_id").GetString()!;
        Assert.Equal(1, (await Ask("async/task_status", ("task_id", other))).GetProperty("face_removed").GetInt32());
    }

    [Fact]
    public async Task A_gallery_that_rests_on_consent_takes_nobody_and_says_why()
    {
        await _sets.World.GalleryAsync(Cancellation, order: new GalleryOrder("guests", "guest list", "6.1.a+9.2.a", 30));
        var (status, message) = await _sets.RefusalAsync("faceset/addface", Cancellation, ("outer_id", "guests"), ("face_tokens", await DetectAsync(0)));
        Assert.Equal(403, status);
        Assert.Contains("consent", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("addface", "a,b,c,d,e,f", "INVALID_FACE_TOKENS_SIZE")]
    [InlineData("addface", "", "MISSING_ARGUMENTS: face_tokens")]
    [InlineData("removeface", ",", "INVALID_FACE_TOKENS_SIZE")]
    [InlineData("async/addface", "a,b,c,d,e,f", "INVALID_FACE_TOKENS_SIZE")]
    [InlineData("async/removeface", "", "MISSING_ARGUMENTS: face_tokens")]
    [InlineData("async/task_status", "a", "MISSING_ARGUMENTS: task_id")]
    public async Task An_invalid_list_is_refused_in_the_dialect_s_words(string route, string tokens, string message) =>
        Assert.Equal((400, message), await _sets.RefusalAsync("faceset/" + route, Cancellation, ("outer_id", "staff"), ("face_tokens", tokens)));

    [Fact]
    public async Task An_invalid_task_is_none() => Assert.Equal((400, "INVALID_TASK_ID"), await _sets.RefusalAsync("faceset/async/task_status", Cancellation, ("task_id", Random)));

    private Task<JsonElement> Ask(string route, params (string, string)[] fields) => _sets.AskAsync("faceset/" + route, (byte[]?)null, Cancellation, [("outer_id", "staff"), .. fields]);

    private Task<string> DetectAsync(int shot) => _sets.DetectAsync(MadeWorld.Picture(MadeWorld.Black, shot), Cancellation);

    private static string[] Failures(JsonElement answer) => [.. answer.GetProperty("failure_detail").EnumerateArray().Select(static one => one.GetProperty("face_token").GetString()!)];
}
