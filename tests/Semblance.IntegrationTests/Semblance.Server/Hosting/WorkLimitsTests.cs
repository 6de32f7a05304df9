using System.Net;
using Semblance.Recognition.Grant;
using Semblance.Server.Options;

namespace Semblance.IntegrationTests.Server.Hosting;

/// <summary>What is over the limits is turned away at once with a time to come back.</summary>
public sealed class WorkLimitsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_key_s_excess_is_turned_away_and_another_s_is_not()
    {
        await using var served = await ServedWorld.OpenAsync(Cancellation, new ServerOptions { RequestsPerMinute = 1 });
        using var other = await served.WithKeyAsync(AccessRole.Operator, Cancellation);
        using var first = await served.Admin.GetAsync("/v1/galleries", Cancellation);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using var second = await served.Admin.GetAsync("/v1/galleries", Cancellation);
        Assert.Equal((HttpStatusCode.TooManyRequests, "too_many_requests"), (second.StatusCode, await ServedWorld.CodeAsync(second, Cancellation)));
        Assert.InRange(second.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        using var elsewhere = await other.GetAsync("/v1/galleries", Cancellation);
        Assert.Equal(HttpStatusCode.OK, elsewhere.StatusCode);
    }
}
