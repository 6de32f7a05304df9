using System.Net;

namespace Semblance.IntegrationTests.Server.Endpoints;

public sealed class HealthEndpointsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Anybody_may_ask_whether_it_lives_and_an_invalid_route_tells_nothing()
    {
        await using var served = await ServedWorld.OpenAsync(Cancellation);
        using var nobody = served.WithToken(null);
        foreach (var route in (string[])["/health/live", "/health/ready"])
        {
            using var answer = await nobody.GetAsync(route, Cancellation);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        }

        using var missing = await nobody.GetAsync("/health/invalid", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }
}
