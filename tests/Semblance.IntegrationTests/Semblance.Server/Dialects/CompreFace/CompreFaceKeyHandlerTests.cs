using Semblance.Recognition.Grant;

namespace Semblance.IntegrationTests.Server.Dialects.CompreFace;

/// <summary>Who is let in, and what everybody else is told.</summary>
public sealed class CompreFaceKeyHandlerTests : IAsyncLifetime
{
    private static readonly string[] Kinds = ["Recognition", "Detection", "Verification"];

    private ServedService _service = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _service = await ServedService.OpenAsync(Cancellation);

    public ValueTask DisposeAsync() => _service.DisposeAsync();

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
    public async Task A_key_of_one_subject_speaks_no_dialect()
    {
        var own = await _service.World.IssueAsync(KeyShape.CompreFace, AccessRole.Subject, Cancellation, "staff", subject: "Ada");
        using var client = _service.With(own.Secret);
        using var answer = await client.DeleteAsync("/api/v1/recognition/subjects", Cancellation);
        Assert.Equal(10, (await ServedService.RefusalAsync(answer, Cancellation)).Code);
    }

    private async Task<(int Status, int Code, string Message)> AskAsync(string? key, string kind)
    {
        using var client = _service.With(key);
        using var form = new MultipartFormDataContent { { new StringContent("1"), "nothing" } };
        using var answer = await client.PostAsync(kind switch { "Recognition" => "/api/v1/recognition/recognize", "Detection" => "/api/v1/detection/detect", _ => "/api/v1/verification/verify" }, form, Cancellation);
        return await ServedService.RefusalAsync(answer, Cancellation);
    }
}
