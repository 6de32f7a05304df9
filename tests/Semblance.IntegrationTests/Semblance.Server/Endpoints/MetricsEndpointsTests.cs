using System.Net;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Grant;

namespace Semblance.IntegrationTests.Server.Endpoints;

public sealed class MetricsEndpointsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_engine_did_is_counted_for_whoever_has_a_key_and_an_invalid_one_sees_nothing()
    {
        await using var served = await ServedWorld.OpenAsync(Cancellation);
        using var picture = new ByteArrayContent(MadeWorld.Picture(MadeWorld.Black));
        using var found = await served.Admin.PostAsync("/v1/detect", picture, Cancellation);
        found.EnsureSuccessStatusCode();
        using var auditor = await served.WithKeyAsync(AccessRole.Auditor, Cancellation);
        var text = await auditor.GetStringAsync("/metrics", Cancellation);
        Assert.Contains("semblance_pictures_total", text, StringComparison.Ordinal);
        Assert.Matches("""semblance_stage_time_seconds_total\{[^}]*stage="detect"[^}]*\} [0-9.]*[1-9]""", text);
        if (OperatingSystem.IsLinux())
            Assert.Matches("""semblance_processor_time_seconds_total\{[^}]*\} [0-9.]*[1-9]""", text);
        Assert.Contains("http_server_request_duration_seconds", text, StringComparison.Ordinal);
        using var nobody = served.WithToken("semblance_invalid_key");
        using var refused = await nobody.GetAsync("/metrics", Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        using var door = await served.WithKeyAsync(AccessRole.Device, Cancellation);
        using var forbidden = await door.GetAsync("/metrics", Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
    }
}
