using System.Net;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Grant;

namespace Semblance.IntegrationTests.Server.Dialects.CompreFace;

/// <summary>The gallery that a key stands for, and what its role may do there.</summary>
public sealed class ServiceGalleryTests : IAsyncLifetime
{
    private ServedService _service = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _service = await ServedService.OpenAsync(Cancellation);

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task A_key_of_many_galleries_or_of_none_that_is_there_has_no_collection()
    {
        foreach (var gallery in (string[])[AccessGrant.All, "elsewhere"])
        {
            using var client = _service.With(await _service.KeyAsync(AccessRole.Operator, Cancellation, gallery));
            using var answer = await client.GetAsync("/api/v1/recognition/subjects", Cancellation);
            Assert.Equal((404, 10), await ServedService.RefusalAsync(answer, Cancellation) is var refusal ? (refusal.Status, refusal.Code) : default);
        }
    }

    [Fact]
    public async Task A_door_looks_and_asks_and_enrols_nobody()
    {
        var door = await _service.KeyAsync(AccessRole.Device, Cancellation);
        using var client = _service.With(door);
        using var form = ServedService.Form(("file", MadeWorld.Picture(MadeWorld.Black)));
        using var looked = await client.PostAsync("/api/v1/detection/detect", form, Cancellation);
        Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
        foreach (var (method, route) in ((HttpMethod, string)[])[(HttpMethod.Get, "subjects"), (HttpMethod.Post, "subjects"), (HttpMethod.Delete, "subjects"), (HttpMethod.Post, "faces?subject=Ann"), (HttpMethod.Get, "faces"), (HttpMethod.Delete, "faces"), (HttpMethod.Put, "subjects/Ann")])
        {
            using var request = new HttpRequestMessage(method, "/api/v1/recognition/" + route);
            using var answer = await client.SendAsync(request, Cancellation);
            Assert.Equal(403, (await ServedService.RefusalAsync(answer, Cancellation)).Status);
        }
    }
}
