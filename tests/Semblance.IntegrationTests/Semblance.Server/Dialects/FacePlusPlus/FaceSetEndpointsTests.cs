using Microsoft.Extensions.DependencyInjection;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Enrol;
using Semblance.Recognition.Grant;
using Semblance.Recognition.Look;
using Semblance.Server.Dialects.FacePlusPlus;
using Semblance.Vault.Galleries;
using Semblance.Vault.Subjects;

namespace Semblance.IntegrationTests.Server.Dialects.FacePlusPlus;

public sealed class FaceSetEndpointsTests : IAsyncLifetime
{
    private ServedFaceSets _sets = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _sets = await ServedFaceSets.OpenAsync(Cancellation);

    public ValueTask DisposeAsync() => _sets.DisposeAsync();

    [Fact]
    public async Task A_set_is_a_gallery_with_the_terms_of_the_key()
    {
        var made = await _sets.CreateAsync("staff", Cancellation);
        Assert.Equal((32, "staff", 0), (made.GetProperty("faceset_token").GetString()!.Length, made.GetProperty("outer_id").GetString(), made.GetProperty("face_count").GetInt32()));
        var gallery = Assert.Single(await _sets.World.House.ListGalleries.HandleAsync(Cancellation));
        Assert.Equal(made.GetProperty("faceset_token").GetString(), FaceSets.TokenOf(gallery));
        Assert.Equal(0, await _sets.World.Host.Services.GetRequiredService<SetMembers>().CountAsync(gallery, Cancellation));
        Assert.Equal(("staff", "to open the door", "6.1.f+9.2.f"), (gallery.Name.Text, gallery.Purpose.Text, gallery.LegalBasis.Code));
        Assert.Equal((400, "FACESET_EXIST"), await _sets.RefusalAsync("faceset/create", Cancellation, ("outer_id", "staff")));
        var nameless = await Ask("faceset/create");
        Assert.Empty(nameless.GetProperty("outer_id").GetString()!);
        var listed = await Ask("faceset/getfacesets");
        Assert.Equal(2, listed.GetProperty("facesets").GetArrayLength());
        Assert.False(listed.TryGetProperty("next", out _));
        var erased = await Ask("faceset/delete", ("faceset_token", nameless.GetProperty("faceset_token").GetString()!));
        Assert.Equal(nameless.GetProperty("faceset_token").GetString(), erased.GetProperty("faceset_token").GetString());
        Assert.Single(await _sets.World.House.ListGalleries.HandleAsync(Cancellation));
    }

    [Fact]
    public async Task A_set_that_is_there_is_merged_with_where_that_is_asked_for()
    {
        await _sets.CreateAsync("staff", Cancellation);
        var token = await _sets.DetectAsync(MadeWorld.Picture(MadeWorld.Black), Cancellation);
        var merged = await Ask("faceset/create", ("outer_id", "staff"), ("force_merge", "1"), ("face_tokens", token));
        Assert.Equal((1, 1), (merged.GetProperty("face_added").GetInt32(), merged.GetProperty("face_count").GetInt32()));
    }

    [Fact]
    public async Task A_set_with_faces_goes_only_if_that_is_meant()
    {
        await _sets.CreateAsync("staff", Cancellation);
        await _sets.EnrolAsync("staff", MadeWorld.Picture(MadeWorld.Black), null, Cancellation);
        Assert.Equal((400, "FACESET_NOT_EMPTY"), await _sets.RefusalAsync("faceset/delete", Cancellation, ("outer_id", "staff")));
        await Ask("faceset/delete", ("outer_id", "staff"), ("check_empty", "0"));
        Assert.Equal((400, "INVALID_OUTER_ID"), await _sets.RefusalAsync("faceset/getdetail", Cancellation, ("outer_id", "staff")));
    }

    [Fact]
    public async Task A_hundred_tokens_are_a_page_and_the_next_begins_behind()
    {
        await _sets.CreateAsync("staff", Cancellation);
        await EnrolAsync(101);
        var first = await Ask("faceset/getdetail", ("outer_id", "staff"));
        Assert.Equal((101, 100, "101"), (first.GetProperty("face_count").GetInt32(), first.GetProperty("face_tokens").GetArrayLength(), first.GetProperty("next").GetString()));
        var last = await Ask("faceset/getdetail", ("outer_id", "staff"), ("start", "101"));
        Assert.Equal(1, last.GetProperty("face_tokens").GetArrayLength());
        Assert.False(last.TryGetProperty("next", out _));
        Assert.DoesNotContain(last.GetProperty("face_tokens")[0].GetString(), first.GetProperty("face_tokens").EnumerateArray().Select(static one => one.GetString()), StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_a_key_does_not_reach_is_not_there()
    {
        await _sets.CreateAsync("staff", Cancellation);
        var elsewhere = await _sets.KeyAsync(AccessRole.Admin, Cancellation, "elsewhere", ServedFaceSets.Terms());
        Assert.Equal("INVALID_OUTER_ID", await RefusedAsync("faceset/getdetail", elsewhere, ("outer_id", "staff")));
        Assert.StartsWith("AUTHORIZATION_ERROR:", await RefusedAsync("faceset/create", elsewhere, ("outer_id", "visitors")), StringComparison.Ordinal);
        var (_, listed) = await _sets.TryAsync("faceset/getfacesets", [], Cancellation, elsewhere);
        Assert.Equal(0, listed.GetProperty("facesets").GetArrayLength());
        var door = await _sets.KeyAsync(AccessRole.Device, Cancellation, terms: ServedFaceSets.Terms());
        foreach (var route in (string[])["create", "update", "getdetail", "getfacesets", "delete", "addface", "removeface", "async/addface", "async/removeface", "async/task_status"])
            Assert.Equal("AUTHORIZATION_ERROR:Denied by Admin", await RefusedAsync("faceset/" + route, door, ("outer_id", "staff")));
        Assert.StartsWith("AUTHORIZATION_ERROR:The key says neither", await RefusedAsync("faceset/create", await _sets.KeyAsync(AccessRole.Admin, Cancellation), ("outer_id", "visitors")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_are_taken_and_not_kept()
    {
        await _sets.CreateAsync("staff", Cancellation);
        Assert.Equal("staff", (await Ask("faceset/update", ("outer_id", "staff"), ("display_name", "Everybody"), ("user_data", "{}"))).GetProperty("outer_id").GetString());
        Assert.Empty((await Ask("faceset/getdetail", ("outer_id", "staff"))).GetProperty("display_name").GetString()!);
    }

    [Theory]
    [InlineData("faceset/create", "outer_id", "a@b", "BAD_ARGUMENTS:outer_id")]
    [InlineData("faceset/create", "force_merge", "2", "BAD_ARGUMENTS:force_merge")]
    [InlineData("faceset/getdetail", "x", "1", "MISSING_ARGUMENTS: faceset_token, outer_id")]
    [InlineData("faceset/getdetail", "start", "10001", "BAD_ARGUMENTS:start")]
    [InlineData("faceset/getfacesets", "start", "0", "BAD_ARGUMENTS:start")]
    [InlineData("faceset/update", "new_outer_id", "crew", "BAD_ARGUMENTS:new_outer_id")]
    [InlineData("faceset/update", "x", "1", "MISSING_ARGUMENTS: new_outer_id, display_name, user_data, tags")]
    [InlineData("faceset/delete", "check_empty", "maybe", "BAD_ARGUMENTS:check_empty")]
    [InlineData("faceset/delete", "faceset_token", "0", "COEXISTENCE_ARGUMENTS")]
    public async Task An_invalid_request_is_refused_in_the_dialect_s_words(string route, string field, string value, string message)
    {
        await _sets.CreateAsync("staff", Cancellation);
        var names = field is "outer_id" || message.Contains("faceset_token,", StringComparison.Ordinal) ? ((string, string)[])[(field, value)] : [(field, value), ("outer_id", "staff")];
        Assert.Equal((400, message), await _sets.RefusalAsync(route, Cancellation, names));
    }

    private Task<System.Text.Json.JsonElement> Ask(string route, params (string, string)[] fields) => _sets.AskAsync(route, (byte[]?)null, Cancellation, fields);

    private async Task<string> RefusedAsync(string route, (string, string)[] key, params (string, string)[] fields) =>
        (await _sets.TryAsync(route, [], Cancellation, [.. key, .. fields])).Answer.GetProperty("error_message").GetString()!;

    private async Task EnrolAsync(int count)
    {
        var seen = await _sets.World.Host.Services.GetRequiredService<LookHandler>().HandleAsync(MadeWorld.Picture(MadeWorld.Black), AnalysisRequest.Default, Cancellation);
        await _sets.World.House.Enrol.HandleAsync(
            new EnrolRequest { Gallery = new GalleryName("staff"), Subject = new SubjectDetails { ExternalId = new ExternalId("ada") }, Samples = [.. Enumerable.Repeat(seen.Faces[0].ToSample(seen.File, "ada.png"), count)], Caller = ServedWorld.Porter },
            Cancellation);
    }
}
