using Microsoft.Extensions.DependencyInjection;
using Semblance.Recognition.Look;
using Semblance.Server.Answers;
using Semblance.Server.Dialects.CompreFace;
using Semblance.Server.Pictures;

namespace Semblance.IntegrationTests.Server.Dialects.CompreFace;

public sealed class CompreFaceLookTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Faces_are_cut_by_number_and_by_how_sure_the_detector_is()
    {
        await using var service = await ServedService.OpenAsync(Cancellation);
        var look = service.World.Host.Services.GetRequiredService<CompreFaceLook>();
        Assert.Equal(2, (await SeeAsync(look, string.Empty)).Faces.Count);
        Assert.Single((await SeeAsync(look, "?limit=1")).Faces);
        var sure = (await SeeAsync(look, string.Empty)).Faces.Max(static face => face.Detected.Score);
        Assert.Equal("28", (await Assert.ThrowsAsync<RefusedException>(() => SeeAsync(look, FormattableString.Invariant($"?det_prob_threshold={Math.Min(1, sure + 1e-3)}")))).Refusal.Code);
    }

    private static Task<SeenPicture> SeeAsync(CompreFaceLook look, string query) => look.SeeAsync(new SentPicture("two.png", KeptFaceEndpointsTests.Two()), LooseQuery.Read(query), AnalysisRequest.DetectOnly, Cancellation);
}
