using System.Net;
using Semblance.Client.Contracts.Galleries;
using Semblance.Client.Contracts.Subjects;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Server.Endpoints;

public sealed class EnrolEndpointsTests : IAsyncLifetime
{
    private ServedWorld _served = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _served = await ServedWorld.OpenAsync(Cancellation);

    public ValueTask DisposeAsync() => _served.DisposeAsync();

    [Fact]
    public async Task Pictures_become_references_and_what_does_not_is_told_why()
    {
        await _served.GalleryAsync(Cancellation);
        using var form = ServedWorld.Form([MadeWorld.Picture(MadeWorld.Black), MadeWorld.Empty()], ("subject", "Ada"), ("tags", "night, gate"), ("gate", "off"));
        using var answer = await _served.Admin.PostAsync("/v1/galleries/staff/subjects", form, Cancellation);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var enrolled = await ServedWorld.ReadAsync<EnrolAnswer>(answer, Cancellation);
        Assert.Equal(("active", 1), (enrolled.State, enrolled.References.Count));
        Assert.Contains("No usable face", Assert.Single(enrolled.Refused).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_without_a_usable_face_is_not_kept()
    {
        await _served.GalleryAsync(Cancellation);
        using var form = ServedWorld.Form([MadeWorld.Empty()], ("subject", "Ada"));
        using var answer = await _served.Admin.PostAsync("/v1/galleries/staff/subjects", form, Cancellation);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task A_gallery_that_rests_on_consent_takes_nobody_without_one()
    {
        await _served.GalleryAsync(Cancellation, order: new GalleryOrder("guests", "guest list", "6.1.a+9.2.a", 30));
        using var form = ServedWorld.Form([MadeWorld.Picture(MadeWorld.Black)], ("subject", "Ada"), ("gate", "off"));
        using var refused = await _served.Admin.PostAsync("/v1/galleries/guests/subjects", form, Cancellation);
        Assert.Equal("vault_rule_broken", await ServedWorld.CodeAsync(refused, Cancellation));
        using var signed = ServedWorld.Form([MadeWorld.Picture(MadeWorld.Black)], ("subject", "Ada"), ("consent_evidence", "form 12"), ("consent_given_at", "2026-08-01T11:00:00Z"), ("consent_expires_at", "2026-12-31"), ("gate", "off"));
        using var answer = await _served.Admin.PostAsync("/v1/galleries/guests/subjects", signed, Cancellation);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Theory]
    [InlineData("subject", "", "option_out_of_range")]
    [InlineData("valid_from", "tomorrow", "option_out_of_range")]
    [InlineData("known_to_be_new", "maybe", "option_out_of_range")]
    [InlineData("consent_evidence", "form 12", "option_out_of_range")]
    [InlineData("gate", "ajar", "option_out_of_range")]
    public async Task An_invalid_field_is_refused_with_a_code(string field, string value, string code)
    {
        await _served.GalleryAsync(Cancellation);
        using var form = ServedWorld.Form([MadeWorld.Picture(MadeWorld.Black)], string.Equals(field, "subject", StringComparison.Ordinal) ? [(field, value)] : [("subject", "Ada"), (field, value)]);
        using var answer = await _served.Admin.PostAsync("/v1/galleries/staff/subjects", form, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(code, await ServedWorld.CodeAsync(answer, Cancellation));
    }
}
