using System.Net;
using Semblance.Imaging;
using Semblance.Recognition.Grant;
using Semblance.Recognition.Watch;
using Semblance.Vault.Galleries;

namespace Semblance.IntegrationTests.Server.Endpoints;

/// <summary>The shot of an event over HTTP: a camera's guard stands in for the camera.</summary>
public sealed class ShotEndpointsTests : IAsyncLifetime
{
    private ServedWorld _served = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _served = await ServedWorld.OpenAsync(Cancellation);
        await _served.GalleryAsync(Cancellation);
        await _served.EnrolAsync("staff", Cancellation, 2, "Ada");
    }

    public ValueTask DisposeAsync() => _served.DisposeAsync();

    [Fact]
    public async Task A_shot_is_read_back_and_listed_in_the_export_until_its_day()
    {
        var shot = await NamedAsync();
        var client = ServedWorld.ClientOf(_served.Admin);
        var jpeg = await client.Cameras.ShotAsync("staff", shot, Cancellation);
        Assert.Equal("FFD8", Convert.ToHexString(jpeg, 0, 2), StringComparer.Ordinal);
        using (var answer = await _served.Admin.GetAsync($"/v1/galleries/staff/shots/{shot}", Cancellation))
            Assert.Equal(("image/jpeg", true), (answer.Content.Headers.ContentType?.MediaType, answer.Headers.CacheControl?.NoStore));
        var export = await client.Subjects.ExportAsync("staff", "Ada", Cancellation);
        Assert.Equal((shot, "gate"), (Assert.Single(export.Shots).Id, export.Shots[0].Camera));
        Assert.Equal(2, export.Events.Count(static one => string.Equals(one.Action, "view", StringComparison.Ordinal)));
        _served.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(_served.Admin, "staff", shot));
    }

    [Fact]
    public async Task A_shot_is_gone_with_its_subject_and_out_of_reach_of_others()
    {
        var shot = await NamedAsync();
        await _served.GalleryAsync(Cancellation, "elsewhere");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(_served.Admin, "elsewhere", shot));
        using var auditor = await _served.WithKeyAsync(AccessRole.Auditor, Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(auditor, "staff", shot));
        using var erased = await _served.Admin.DeleteAsync("/v1/galleries/staff/subjects/Ada", Cancellation);
        Assert.True(erased.IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(_served.Admin, "staff", shot));
    }

    [Fact]
    public async Task An_invalid_or_unknown_identifier_is_not_found()
    {
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(_served.Admin, "staff", Guid.Empty));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(_served.Admin, "staff", "no-identifier"));
    }

    private async Task<Guid> NamedAsync()
    {
        var rules = new CameraRules(new CameraName("gate")) { Gallery = new GalleryName("staff"), FalsePositiveIdentificationRate = 3e-2, ShotDays = 2 };
        var guard = await _served.House.Watch.HandleAsync(rules, ServedWorld.Porter, _served.Time.GetUtcNow(), Cancellation);
        await guard.SeeAsync(1, new Sighting(_served.Time.GetUtcNow(), TimeSpan.Zero, new PixelBox(20, 30, 40, 50), 200, 100), Cancellation);
        var told = await guard.LookAsync(1, await _served.ProbeAsync("Ada", Cancellation), Picture.FromRgb(new byte[160 * 160 * 3], 160, 160).ToPixels(), Cancellation);
        Assert.Equal(WatchEventKind.Identified, told!.Kind);
        return told.ShotId!.Value;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string gallery, object shot)
    {
        using var answer = await client.GetAsync($"/v1/galleries/{gallery}/shots/{shot}", Cancellation);
        return answer.StatusCode;
    }
}
