using System.Net;
using System.Net.Http.Json;
using Semblance.Client.Contracts;
using Semblance.Client.Contracts.Galleries;
using Semblance.Client.Contracts.Searches;
using Semblance.Client.Contracts.Subjects;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Grant;

namespace Semblance.IntegrationTests.Server.Endpoints;

public sealed class SubjectEndpointsTests : IAsyncLifetime
{
    private const string All = "/v1/galleries/staff/subjects";

    private ServedWorld _served = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _served = await ServedWorld.OpenAsync(Cancellation);
        await _served.GalleryAsync(Cancellation);
        await _served.EnrolAsync("staff", Cancellation, 2);
    }

    public ValueTask DisposeAsync() => _served.DisposeAsync();

    [Fact]
    public async Task Everybody_is_listed_a_page_at_a_time_and_nobody_twice()
    {
        var found = new List<SubjectAnswer>();
        string? after = null;
        do
        {
            using var answer = await _served.Admin.GetAsync($"{All}?limit=1{(after is null ? string.Empty : "&after=" + after)}", Cancellation);
            var page = await ServedWorld.ReadAsync<SubjectsAnswer>(answer, Cancellation);
            found.AddRange(page.Subjects);
            after = page.Next;
        }
        while (after is not null);
        Assert.Equal(["Ada", "Ben", "Cleo"], found.Select(one => one.Subject!).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(found, one => Assert.Equal(("active", 2), (one.State, one.References)));
    }

    [Fact]
    public async Task A_subject_is_shown_by_external_id_and_by_identifier()
    {
        var ada = await ShowAsync("Ada");
        Assert.Equal(ada.SubjectId, (await ShowAsync(ada.SubjectId.ToString())).SubjectId);
        Assert.Equal(new DateOnly(2027, 8, 1), ada.FirstExpiry);
    }

    [Fact]
    public async Task What_is_not_named_in_a_change_stays_and_what_is_cleared_goes()
    {
        using var changed = await _served.Admin.PatchAsJsonAsync($"{All}/Ada", new SubjectChange(DisplayName: "Ada L.", Tags: ["night"], ValidUntil: new DateOnly(2026, 12, 31)), WireJson.Options, Cancellation);
        var ada = await ServedWorld.ReadAsync<SubjectAnswer>(changed, Cancellation);
        Assert.Equal(("Ada", "Ada L.", "night", new DateOnly(2026, 12, 31)), (ada.Subject, ada.DisplayName, ada.Tags[0], ada.ValidUntil));
        using var cleared = await _served.Admin.PatchAsJsonAsync($"{All}/Ada", new SubjectChange(Clear: ["valid_until", "tags"]), WireJson.Options, Cancellation);
        Assert.Equal(HttpStatusCode.OK, cleared.StatusCode);
        ada = await ShowAsync("Ada");
        Assert.Equal(("Ada L.", 0, null), (ada.DisplayName, ada.Tags.Count, ada.ValidUntil));
    }

    [Fact]
    public async Task A_change_on_the_condition_of_an_old_version_is_refused()
    {
        using var shown = await _served.Admin.GetAsync($"{All}/Ada", Cancellation);
        var tag = shown.Headers.ETag!.ToString();
        using var first = await PatchAsync(tag, new SubjectChange(DisplayName: "Ada L."));
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using var second = await PatchAsync(tag, new SubjectChange(DisplayName: "Ada M."));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "vault_conflict"), (second.StatusCode, await ServedWorld.CodeAsync(second, Cancellation)));
        using var third = await PatchAsync(first.Headers.ETag!.ToString(), new SubjectChange(DisplayName: "Ada M."));
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
        using var same = new HttpRequestMessage(HttpMethod.Get, $"{All}/Ada");
        same.Headers.TryAddWithoutValidation("If-None-Match", third.Headers.ETag!.ToString());
        using var unchanged = await _served.Admin.SendAsync(same, Cancellation);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task Somebody_erased_is_found_no_more_and_the_receipt_is_kept()
    {
        using var erased = await _served.Admin.DeleteAsync($"{All}/Ada", Cancellation);
        var receipt = await ServedWorld.ReadAsync<ReceiptAnswer>(erased, Cancellation);
        using var form = ServedWorld.Form([MadeWorld.Picture(MadeWorld.Black, 3)]);
        using var searched = await _served.Admin.PostAsync("/v1/galleries/staff/identify", form, Cancellation);
        Assert.DoesNotContain("Ada", (await ServedWorld.ReadAsync<IdentifyAnswer>(searched, Cancellation)).Faces[0].Candidates.Select(one => one.Subject), StringComparer.Ordinal);
        var kept = await ServedWorld.ClientOf(_served.Admin).Record.ReceiptAsync(receipt.Id, Cancellation);
        Assert.Equal((receipt.Receipt, 2L), (kept.Receipt, kept.Destroyed["references"]));
        using var gone = await _served.Admin.GetAsync($"{All}/Ada", Cancellation);
        Assert.Equal((HttpStatusCode.NotFound, "subject_unknown"), (gone.StatusCode, await ServedWorld.CodeAsync(gone, Cancellation)));
    }

    [Fact]
    public async Task An_export_holds_everything_but_templates_and_is_on_record_itself()
    {
        using var answer = await _served.Admin.GetAsync($"{All}/Ada/export", Cancellation);
        var export = await ServedWorld.ReadAsync<ExportAnswer>(answer, Cancellation);
        Assert.Equal(("Ada", 2, "staff"), (export.Subject.Subject, export.References.Count, export.Gallery.Name));
        Assert.Equal(["enrol", "export"], export.Events.Select(one => one.Action), StringComparer.Ordinal);
        Assert.All(export.Events, one => Assert.Equal(export.Pseudonym, one.Subject));
    }

    [Fact]
    public async Task A_held_subject_is_found_once_somebody_has_looked()
    {
        using var form = ServedWorld.Form([MadeWorld.Picture(MadeWorld.Black, 2)], ("subject", "Adele"), ("gate", "off"));
        using var enrolled = await _served.Admin.PostAsync(All, form, Cancellation);
        Assert.Equal("held", (await ServedWorld.ReadAsync<EnrolAnswer>(enrolled, Cancellation)).State);
        using var released = await _served.Admin.PostAsync($"{All}/Adele/release", null, Cancellation);
        Assert.Equal(1, (await ServedWorld.ReadAsync<ReleasedAnswer>(released, Cancellation)).References);
        Assert.Equal("active", (await ShowAsync("Adele")).State);
    }

    [Fact]
    public async Task A_key_of_one_subject_reaches_that_one_by_any_name_and_nobody_else_by_any()
    {
        var (ada, ben) = (await ShowAsync("Ada"), await ShowAsync("Ben"));
        using var own = await _served.WithKeyAsync(AccessRole.Subject, Cancellation, "staff", subject: "Ada");
        foreach (var name in (string[])["Ada", ada.SubjectId.ToString()])
        {
            using var shown = await own.GetAsync($"{All}/{name}", Cancellation);
            Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        }

        var answers = new List<string>();
        foreach (var name in (string[])["Ben", ben.SubjectId.ToString(), "nobody", "5f0c1a52-5f6c-4f6e-8f0e-3a3a9d7f7b11"])
        {
            using var refused = await own.GetAsync($"{All}/{name}", Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
            answers.Add(await refused.Content.ReadAsStringAsync(Cancellation));
        }

        Assert.Single(answers.Distinct(StringComparer.Ordinal));
        using var listed = await own.GetAsync(All, Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, listed.StatusCode);
    }

    [Fact]
    public async Task Claims_are_paused_after_five_misses_until_an_operator_resets_them()
    {
        foreach (var subject in (string[])["Ada", "nobody"])
        {
            for (var miss = 0; miss < 5; miss++)
            {
                using var wrong = await ClaimAsync(subject, miss);
                Assert.Equal("non_match", (await ServedWorld.ReadAsync<VerifyAnswer>(wrong, Cancellation)).Decision);
            }

            using var paused = await ClaimAsync(subject, 5);
            Assert.Equal((HttpStatusCode.TooManyRequests, "attempts_paused", TimeSpan.FromSeconds(30)), (paused.StatusCode, await ServedWorld.CodeAsync(paused, Cancellation), paused.Headers.RetryAfter!.Delta));
            using var reset = await _served.Admin.DeleteAsync($"{All}/{subject}/attempts", Cancellation);
            Assert.Equal(HttpStatusCode.NoContent, reset.StatusCode);
            using var again = await ClaimAsync(subject, 5);
            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        }
    }

    [Theory]
    [InlineData("GET", "?limit=0", null, "option_out_of_range", HttpStatusCode.BadRequest)]
    [InlineData("GET", "?limit=many", null, "request_malformed", HttpStatusCode.BadRequest)]
    [InlineData("GET", "?after=there", null, "option_out_of_range", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/nobody", null, "subject_unknown", HttpStatusCode.NotFound)]
    [InlineData("PATCH", "/Ada", """{"clear":["face"]}""", "option_out_of_range", HttpStatusCode.BadRequest)]
    [InlineData("PATCH", "/Ada", """{"colour":"red"}""", "request_malformed", HttpStatusCode.BadRequest)]
    [InlineData("PATCH", "/Ada", """{"subject":"Ben"}""", "name_taken", HttpStatusCode.Conflict)]
    [InlineData("DELETE", "/nobody", null, "subject_unknown", HttpStatusCode.NotFound)]
    [InlineData("GET", "/nobody/export", null, "subject_unknown", HttpStatusCode.NotFound)]
    [InlineData("POST", "/Ada/release", null, "vault_rule_broken", HttpStatusCode.UnprocessableEntity)]
    public async Task An_invalid_request_is_refused_with_a_code(string method, string path, string? json, string code, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), All + path) { Content = json is null ? null : new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
        using var answer = await _served.Admin.SendAsync(request, Cancellation);
        Assert.Equal((status, code), (answer.StatusCode, await ServedWorld.CodeAsync(answer, Cancellation)));
    }

    private async Task<HttpResponseMessage> ClaimAsync(string subject, int shot)
    {
        using var form = ServedWorld.Form([MadeWorld.Picture(MadeWorld.White, shot)], ("subject", subject));
        return await _served.Admin.PostAsync("/v1/galleries/staff/verify", form, Cancellation);
    }

    private async Task<SubjectAnswer> ShowAsync(string subject)
    {
        using var answer = await _served.Admin.GetAsync($"{All}/{subject}", Cancellation);
        return await ServedWorld.ReadAsync<SubjectAnswer>(answer, Cancellation);
    }

    private async Task<HttpResponseMessage> PatchAsync(string tag, SubjectChange change)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"{All}/Ada") { Content = JsonContent.Create(change, options: WireJson.Options) };
        request.Headers.TryAddWithoutValidation("If-Match", tag);
        return await _served.Admin.SendAsync(request, Cancellation);
    }
}
