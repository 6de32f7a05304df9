using System.Net;
using System.Net.Http.Json;
using Semblance.Client.Contracts;
using Semblance.Client.Contracts.Galleries;
using Semblance.Recognition.Grant;

namespace Semblance.IntegrationTests.Server.Endpoints;

public sealed class GalleryEndpointsTests : IAsyncLifetime
{
    private ServedWorld _served = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _served = await ServedWorld.OpenAsync(Cancellation);

    public ValueTask DisposeAsync() => _served.DisposeAsync();

    [Fact]
    public async Task A_gallery_is_made_shown_listed_and_erased_with_a_receipt()
    {
        var made = await _served.GalleryAsync(Cancellation);
        Assert.Equal(("staff", "to open the door", 365, "identification"), (made.Name, made.Purpose, made.RetentionDays, made.Mode));
        await _served.EnrolAsync("staff", Cancellation, 1, "Ada");
        using var shown = await _served.Admin.GetAsync("/v1/galleries/staff", Cancellation);
        Assert.Equal((1, 1), await ServedWorld.ReadAsync<GalleryCountAnswer>(shown, Cancellation) is var count ? ((int)count.Subjects, count.References) : default);
        using var erased = await _served.Admin.DeleteAsync("/v1/galleries/staff", Cancellation);
        Assert.Contains("semblance", (await ServedWorld.ReadAsync<ReceiptAnswer>(erased, Cancellation)).Receipt, StringComparison.Ordinal);
        using var gone = await _served.Admin.GetAsync("/v1/galleries/staff", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_key_sees_its_own_galleries_alone()
    {
        await _served.GalleryAsync(Cancellation);
        await _served.GalleryAsync(Cancellation, "guests");
        using var porter = await _served.WithKeyAsync(AccessRole.Operator, Cancellation, "guests");
        using var answer = await porter.GetAsync("/v1/galleries", Cancellation);
        Assert.Equal("guests", Assert.Single((await ServedWorld.ReadAsync<GalleriesAnswer>(answer, Cancellation)).Galleries).Name);
    }

    [Theory]
    [InlineData("""{"name":"x","purpose":"p","legal_basis":"6.1.z","retention_days":3}""", HttpStatusCode.UnprocessableEntity, "vault_rule_broken")]
    [InlineData("""{"name":"x","purpose":"p","legal_basis":"6.1.f+9.2.f","retention_days":0}""", HttpStatusCode.BadRequest, "option_out_of_range")]
    [InlineData("""{"name":"x","legal_basis":"6.1.f+9.2.f","retention_days":3}""", HttpStatusCode.BadRequest, "option_out_of_range")]
    [InlineData("""{"name":"x","purpose":"p","legal_basis":"6.1.f+9.2.f","retention_days":3,"colour":"red"}""", HttpStatusCode.BadRequest, "request_malformed")]
    [InlineData("""{"name":""", HttpStatusCode.BadRequest, "request_malformed")]
    public async Task An_invalid_order_is_refused_with_a_code(string json, HttpStatusCode status, string code)
    {
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var answer = await _served.Admin.PostAsync("/v1/galleries", content, Cancellation);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(code, await ServedWorld.CodeAsync(answer, Cancellation));
    }

    [Fact]
    public async Task A_name_is_given_once()
    {
        await _served.GalleryAsync(Cancellation);
        using var again = await _served.Admin.PostAsJsonAsync("/v1/galleries", new GalleryOrder("staff", "p", "6.1.f+9.2.f", 3), WireJson.Options, Cancellation);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal("name_taken", await ServedWorld.CodeAsync(again, Cancellation));
    }
}
