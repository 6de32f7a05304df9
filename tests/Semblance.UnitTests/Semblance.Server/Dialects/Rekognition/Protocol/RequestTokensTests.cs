using Microsoft.Extensions.Time.Testing;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Grant;
using Semblance.Server.Access.Signing;
using Semblance.Server.Dialects.Rekognition.Protocol;

namespace Semblance.UnitTests.Server.Dialects.Rekognition.Protocol;

public sealed class RequestTokensTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 8, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly RequestTokens _tokens;
    private int _runs;

    public RequestTokensTests() => _tokens = new RequestTokens(_time);

    [Fact]
    public async Task The_same_request_is_done_once_and_for_an_hour()
    {
        Assert.Equal(1, await AskAsync("one", "t", "a"));
        Assert.Equal(1, await AskAsync("one", "t", "a"));
        Assert.Equal(2, await AskAsync("other", "t", "a"));
        _time.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(3, await AskAsync("one", "t", "a"));
    }

    [Fact]
    public async Task A_token_with_another_request_is_refused_and_without_a_token_all_is_done()
    {
        await AskAsync("one", "t", "a");
        Assert.Equal(ErrorNames.ParameterMismatch, (await Assert.ThrowsAsync<RekognitionException>(() => AskAsync("one", "t", "b"))).Kind);
        Assert.Equal(2, await AskAsync("one", null, "a"));
        Assert.Equal(3, await AskAsync("one", null, "a"));
    }

    [Fact]
    public async Task What_failed_is_done_again()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _tokens.OnceAsync(Call("one"), "Op", "t", "a", static () => throw new InvalidOperationException()));
        Assert.Equal(1, await AskAsync("one", "t", "a"));
    }

    [Fact]
    public void A_call_without_a_body_is_an_empty_request() => Assert.NotNull(Call("one").Read<object>());

    private async Task<int> AskAsync(string key, string? token, string request) => (int)await _tokens.OnceAsync(Call(key), "Op", token, request, () => Task.FromResult<object>(++_runs));

    private static RekognitionCall Call(string key) => new(
        new AccessGrant { Id = default, KeyName = key, Account = "a", Role = AccessRole.Admin, Protocol = "rekognition", Galleries = [AccessGrant.All], CreatedAt = default, SecretDigest = string.Empty },
        new Caller("a", "admin", "test"),
        new SignedBody(default, new SignatureHeader(key, "20260801", "eu", "rekognition", [], new string('0', 64))),
        CancellationToken.None);
}
