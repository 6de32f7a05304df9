using System.Net;
using System.Net.Http.Json;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Grant;
using Semblance.Server;
using Semblance.Server.Dialects.CompreFace;

namespace Semblance.IntegrationTests.Server.Dialects.CompreFace;

/// <summary>Keys, limits and addresses: <see cref="CompreFaceDialect"/> with its keys' handler, its refusals and the gallery that a key stands for.</summary>
public sealed class CompreFaceDialectTests : IAsyncLifetime
{
    private static readonly string[] Kinds = ["Recognition", "Detection", "Verification"];

    private ServedService _service = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _service = await ServedService.OpenAsync(Cancellation);

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Limits_are_told_without_a_key()
    {
        using var nobody = _service.With(null);
        var limits = await nobody.GetFromJsonAsync<System.Text.Json.JsonElement>("/api/v1/config", Cancellation);
        Assert.Equal(new ServerOptions().MaxPictureBytes, limits.GetProperty("clientMaxFileSize").GetInt64());
        Assert.True(limits.GetProperty("clientMaxBodySize").GetInt64() > limits.GetProperty("clientMaxFileSize").GetInt64());
    }

    [Fact]
    public async Task Whoever_has_no_key_is_told_which_of_three_things_is_wrong()
    {
        var unknown = "9f0e5f1a-6f3b-4a7d-9a53-0d6f6f1d5b11";
        foreach (var kind in Kinds)
        {
            Assert.Equal((400, 20, "Missing header: x-api-key"), await AskAsync(null, kind));
            Assert.Equal((400, 26, "Service API key should be UUID"), await AskAsync("12345", kind));
            Assert.Equal((404, 10, $"{kind} service with API Key {unknown} not found"), await AskAsync(unknown, kind));
        }
    }

    [Fact]
    public async Task One_key_serves_all_three_and_in_capitals_too()
    {
        foreach (var kind in Kinds)
            Assert.Equal(34, (await AskAsync(_service.Key.ToUpperInvariant(), kind)).Code);
    }

    [Fact]
    public async Task A_key_that_was_taken_back_opens_nothing()
    {
        var issued = await _service.World.IssueAsync(KeyShape.CompreFace, AccessRole.Operator, Cancellation, "staff");
        await _service.World.House.Grants.TakeBackAsync(issued.Grant.Id, ServedWorld.Porter, Cancellation);
        Assert.Equal(10, (await AskAsync(issued.Secret, "Detection")).Code);
    }

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

    [Fact]
    public async Task A_key_of_one_subject_speaks_no_dialect()
    {
        var own = await _service.World.IssueAsync(KeyShape.CompreFace, AccessRole.Subject, Cancellation, "staff", subject: "Ada");
        using var client = _service.With(own.Secret);
        using var answer = await client.DeleteAsync("/api/v1/recognition/subjects", Cancellation);
        Assert.Equal(10, (await ServedService.RefusalAsync(answer, Cancellation)).Code);
    }

    [Theory]
    [InlineData("GET", "/api/v1/recognition/recognize")]
    [InlineData("PATCH", "/api/v1/recognition/subjects/Ann")]
    [InlineData("GET", "/api/v1/nowhere")]
    public async Task An_invalid_address_or_method_is_not_found_in_the_dialect_s_words(string method, string route)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), route);
        using var answer = await _service.Client.SendAsync(request, Cancellation);
        Assert.Equal((404, CompreFaceError.Undefined), await ServedService.RefusalAsync(answer, Cancellation) is var refusal ? (refusal.Status, refusal.Code) : default);
    }

    private async Task<(int Status, int Code, string Message)> AskAsync(string? key, string kind)
    {
        using var client = _service.With(key);
        using var form = new MultipartFormDataContent { { new StringContent("1"), "nothing" } };
        using var answer = await client.PostAsync(kind switch { "Recognition" => "/api/v1/recognition/recognize", "Detection" => "/api/v1/detection/detect", _ => "/api/v1/verification/verify" }, form, Cancellation);
        return await ServedService.RefusalAsync(answer, Cancellation);
    }
}
