using Microsoft.Extensions.DependencyInjection;
using Semblance.IntegrationTests.Running;
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
        Assert.Single((await SeeAsync(look, "?det_prob_threshold=0.95")).Faces);
        Assert.Equal("28", (await Assert.ThrowsAsync<RefusedException>(() => look.SeeAsync(new SentPicture("bluish.png", MadeWorld.Picture(MadeWorld.Black, 1)), LooseQuery.Read("?det_prob_threshold=1"), AnalysisRequest.DetectOnly, Cancellation))).Refusal.Code);
    }

    private static Task<SeenPicture> SeeAsync(CompreFaceLook look, string query) => look.SeeAsync(new SentPicture("two.png", KeptFaceEndpointsTests.Two()), LooseQuery.Read(query), AnalysisRequest.DetectOnly, Cancellation);
}
