using System.Net;
using Semblance.Recognition.Grant;

namespace Semblance.IntegrationTests.Server.Endpoints;

public sealed class CalibrationEndpointsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_key_may_know_what_scores_mean()
    {
        await using var served = await ServedWorld.OpenAsync(Cancellation);
        using var device = await served.WithKeyAsync(AccessRole.Device, Cancellation);
        var answer = await ServedWorld.ClientOf(device).Calibration.ShowAsync(Cancellation);
        Assert.Equal(answer.Points.OrderBy(static point => point.Score), answer.Points);
        Assert.True(answer.Points[0].Fmr > answer.Points[^1].Fmr);
    }

    [Fact]
    public async Task An_invalid_request_is_told_nothing()
    {
        await using var served = await ServedWorld.OpenAsync(Cancellation);
        using var nobody = served.WithToken("semblance_nobody_nothing");
        using var unknown = await nobody.GetAsync("/v1/calibration", Cancellation);
        using var posted = await served.Admin.PostAsync("/v1/calibration", null, Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, posted.StatusCode);
    }
}
