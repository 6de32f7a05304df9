using System.Net.Http.Json;
using Semblance.Server.Dialects.CompreFace;
using Semblance.Server.Options;

namespace Semblance.IntegrationTests.Server.Dialects.CompreFace;

/// <summary>Limits and addresses of <see cref="CompreFaceDialect"/>.</summary>
public sealed class CompreFaceDialectTests : IAsyncLifetime
{
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
}
