using System.Net;
using System.Net.Http.Json;
using Semblance.Client.Contracts.Galleries;
using Semblance.Client.Contracts.Searches;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Grant;

namespace Semblance.IntegrationTests.Server.Endpoints;

public sealed class SearchEndpointsTests : IAsyncLifetime
{
    private ServedWorld _served = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _served = await ServedWorld.OpenAsync(Cancellation);
        await _served.GalleryAsync(Cancellation);
        await _served.EnrolAsync("staff", Cancellation, 2, "Ada", "Ben");
    }

    public ValueTask DisposeAsync() => _served.DisposeAsync();

    [Fact]
    public async Task Somebody_enrolled_is_named_and_a_stranger_is_not()
    {
        using var ada = ServedWorld.Form([MadeWorld.Picture(MadeWorld.Black, 3)]);
        using var answer = await _served.Admin.PostAsync("/v1/galleries/staff/identify", ada, Cancellation);
        var face = Assert.Single((await ServedWorld.ReadAsync<IdentifyAnswer>(answer, Cancellation)).Faces);
        Assert.Equal(("match", "Ada", 1), (face.Verdict, face.Candidates[0].Subject, face.Candidates[0].Rank));
        Assert.NotNull(face.Candidates[0].Score);
        await _served.GalleryAsync(Cancellation, "night");
        await _served.EnrolAsync("night", Cancellation, 2, "Ada");
        using var ben = ServedWorld.Form([MadeWorld.Picture(MadeWorld.White, 3)]);
        using var other = await _served.Admin.PostAsync("/v1/galleries/night/identify", ben, Cancellation);
        face = Assert.Single((await ServedWorld.ReadAsync<IdentifyAnswer>(other, Cancellation)).Faces);
        Assert.Equal("unknown", face.Verdict);
        Assert.Empty(face.Candidates);
    }

    [Fact]
    public async Task Nobody_without_leave_for_scores_is_told_a_number()
    {
        using var door = await _served.WithKeyAsync(AccessRole.Device, Cancellation, "staff");
        using var ada = ServedWorld.Form([MadeWorld.Picture(MadeWorld.Black, 3)], ("subject", "Ada"));
        using var identified = await door.PostAsync("/v1/galleries/staff/identify", ada, Cancellation);
        var face = Assert.Single((await ServedWorld.ReadAsync<IdentifyAnswer>(identified, Cancellation)).Faces);
        Assert.Null(face.Candidates[0].Score);
        Assert.DoesNotContain(face.Reasons, static reason => reason.Any(char.IsAsciiDigit));
        using var again = ServedWorld.Form([MadeWorld.Picture(MadeWorld.Black, 3)], ("subject", "Ada"));
        using var verified = await door.PostAsync("/v1/galleries/staff/verify", again, Cancellation);
        var claim = await ServedWorld.ReadAsync<VerifyAnswer>(verified, Cancellation);
        Assert.Equal("match", claim.Decision);
        Assert.Null(claim.Score);
        Assert.DoesNotContain(claim.Reasons, static reason => reason.Any(char.IsAsciiDigit));
    }

    [Fact]
    public async Task A_claim_about_nobody_and_a_claim_by_somebody_else_get_the_same_answer()
    {
        var answers = new List<string>();
        foreach (var subject in (string[])["Ben", "nobody"])
        {
            using var form = ServedWorld.Form([MadeWorld.Picture(MadeWorld.Black, 3)], ("subject", subject));
            using var answer = await _served.Admin.PostAsync("/v1/galleries/staff/verify", form, Cancellation);
            answers.Add(await answer.Content.ReadAsStringAsync(Cancellation));
        }

        Assert.Equal(answers[0], answers[1]);
    }

    [Fact]
    public async Task Several_pictures_are_answered_one_by_one()
    {
        var pictures = new { pictures = (string[])[Convert.ToBase64String(MadeWorld.Picture(MadeWorld.White, 4)), Convert.ToBase64String(MadeWorld.Empty())] };
        using var answer = await _served.Admin.PostAsJsonAsync("/v1/galleries/staff/identify/batch", pictures, Cancellation);
        var many = await ServedWorld.ReadAsync<IdentifyManyAnswer>(answer, Cancellation);
        Assert.Equal("Ben", Assert.Single(many.Results[0].Faces).Candidates[0].Subject);
        Assert.Empty(many.Results[1].Faces);
    }

    [Fact]
    public async Task The_nearest_are_for_keys_that_show_scores_and_not_of_restricted_galleries()
    {
        await _served.GalleryAsync(Cancellation, "night", new GalleryOrder("night", "to open the door", "6.1.f+9.2.f", 365, Restricted: true));
        await _served.EnrolAsync("night", Cancellation, 2, "Ada");
        var stranger = MadeWorld.Picture((0, 255, 255), 3);
        foreach (var (gallery, nearest, count) in ((string, string, int)[])[("staff", "true", 2), ("staff", "false", 0), ("night", "true", 0)])
        {
            using var form = ServedWorld.Form([stranger], ("nearest", nearest));
            using var answer = await _served.Admin.PostAsync($"/v1/galleries/{gallery}/identify", form, Cancellation);
            var face = Assert.Single((await ServedWorld.ReadAsync<IdentifyAnswer>(answer, Cancellation)).Faces);
            Assert.Equal(("unknown", count), (face.Verdict, face.Candidates.Count));
            Assert.All(face.Candidates, static one => Assert.Equal("unknown", one.Band));
        }

        using var door = await _served.WithKeyAsync(AccessRole.Device, Cancellation, "staff");
        using var asked = ServedWorld.Form([stranger], ("nearest", "true"));
        using var refused = await door.PostAsync("/v1/galleries/staff/identify", asked, Cancellation);
        Assert.Equal((HttpStatusCode.Forbidden, "not_allowed"), (refused.StatusCode, await ServedWorld.CodeAsync(refused, Cancellation)));
    }

    [Theory]
    [InlineData("/v1/galleries/staff/identify", "nearest", "maybe", "option_out_of_range", HttpStatusCode.BadRequest)]
    [InlineData("/v1/galleries/staff/identify", "fpir", "often", "option_out_of_range", HttpStatusCode.BadRequest)]
    [InlineData("/v1/galleries/staff/identify", "faces", "pretty", "option_out_of_range", HttpStatusCode.BadRequest)]
    [InlineData("/v1/galleries/staff/verify", "fmr", "0", "option_out_of_range", HttpStatusCode.BadRequest)]
    [InlineData("/v1/galleries/nobodys/identify", "faces", "all", "gallery_unknown", HttpStatusCode.NotFound)]
    public async Task An_invalid_request_is_refused_with_a_code(string route, string field, string value, string code, HttpStatusCode status)
    {
        using var form = ServedWorld.Form([MadeWorld.Picture(MadeWorld.Black, 3)], (field, value), ("subject", "Ada"));
        using var answer = await _served.Admin.PostAsync(route, form, Cancellation);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(code, await ServedWorld.CodeAsync(answer, Cancellation));
    }

    [Fact]
    public async Task A_key_of_another_gallery_gets_the_answer_of_a_gallery_that_is_not_there()
    {
        using var door = await _served.WithKeyAsync(AccessRole.Device, Cancellation, "elsewhere");
        var answers = new List<string>();
        foreach (var gallery in (string[])["staff", "nowhere"])
        {
            using var form = ServedWorld.Form([MadeWorld.Picture(MadeWorld.Black)]);
            using var answer = await door.PostAsync($"/v1/galleries/{gallery}/identify", form, Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            answers.Add((await answer.Content.ReadAsStringAsync(Cancellation)).Replace(gallery, "GALLERY", StringComparison.Ordinal));
        }

        Assert.Equal(answers[0], answers[1]);
    }
}
