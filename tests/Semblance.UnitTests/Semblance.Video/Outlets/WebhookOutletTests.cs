using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Semblance.Errors;
using Semblance.Vault.Sealing.Signing;
using Semblance.Video.Outlets;

namespace Semblance.UnitTests.Video.Outlets;

public sealed class WebhookOutletTests : IDisposable
{
    private static readonly Uri Address = new("https://receiver.example:8443/hooks/token-123?key=s3cret");

    private readonly FakeTimeProvider _time = new(MadeEvent.Start);
    private readonly MessageKey _key = MessageKey.Read("0123456789abcdef");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _key.Dispose();

    [Fact]
    public async Task An_event_is_posted_as_json_that_is_signed()
    {
        var receiver = new Receiver(HttpStatusCode.NoContent);
        using var client = new HttpClient(receiver);
        var answer = await new WebhookOutlet(client, Address, _key, _time).TellAsync(MadeEvent.Match(), "Ada", Cancellation);
        Assert.True(answer.IsTold);
        Assert.Equal((HttpMethod.Post, Address), (receiver.Method, receiver.Address));
        Assert.Equal("application/json; charset=utf-8", receiver.Headers["Content-Type"]);
        Assert.Equal(MadeEvent.Match().Id.ToString(), receiver.Headers["Semblance-Event-Id"]);
        var seconds = MadeEvent.Start.ToUnixTimeSeconds();
        Assert.Equal(FormattableString.Invariant($"{seconds}"), receiver.Headers["Semblance-Timestamp"]);
        Assert.Equal("v1=" + _key.Sign(MadeEvent.Start, receiver.Body), receiver.Headers["Semblance-Signature"]);
        var json = JsonDocument.Parse(receiver.Body).RootElement;
        Assert.Equal(("identified", "Ada", "strong_match"), (json.GetProperty("type").GetString(), json.GetProperty("subject").GetString(), json.GetProperty("band").GetString()));
    }

    [Fact]
    public async Task Without_a_secret_nothing_is_signed()
    {
        var receiver = new Receiver(HttpStatusCode.OK);
        using var client = new HttpClient(receiver);
        Assert.True((await new WebhookOutlet(client, Address, null, _time).TellAsync(MadeEvent.Of(), null, Cancellation)).IsTold);
        Assert.DoesNotContain("Semblance-Signature", receiver.Headers.Keys, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(500, false, null)]
    [InlineData(408, false, null)]
    [InlineData(425, false, null)]
    [InlineData(429, false, 120)]
    [InlineData(503, false, 120)]
    [InlineData(502, false, null)]
    [InlineData(400, true, null)]
    [InlineData(401, true, null)]
    [InlineData(410, true, null)]
    [InlineData(302, true, null)]
    [InlineData(101, true, null)]
    public async Task Other_answers_say_when_to_try_again_and_show_no_secret(int status, bool isRefused, int? seconds)
    {
        using var client = new HttpClient(new Receiver((HttpStatusCode)status, "120"));
        var answer = await new WebhookOutlet(client, Address, _key, _time).TellAsync(MadeEvent.Of(), null, Cancellation);
        Assert.Equal((false, isRefused, seconds), (answer.IsTold, answer.IsRefused, (int?)answer.After?.TotalSeconds));
        Assert.StartsWith(FormattableString.Invariant($"https://receiver.example:8443 answered {status}"), answer.Why, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", answer.Why, StringComparison.Ordinal);
        Assert.DoesNotContain("token-123", answer.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_to_try_again_counts_from_now()
    {
        using var client = new HttpClient(new Receiver(HttpStatusCode.ServiceUnavailable, MadeEvent.Start.AddMinutes(5).ToString("r")));
        Assert.Equal(TimeSpan.FromMinutes(5), (await new WebhookOutlet(client, Address, _key, _time).TellAsync(MadeEvent.Of(), null, Cancellation)).After);
    }

    [Theory]
    [InlineData("ftp://receiver.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://ada:hunter2@receiver.example/")]
    public void Other_addresses_are_refused_and_not_repeated(string address)
    {
        using var client = new HttpClient();
        var refusal = Assert.Throws<SemblanceException>(() => new WebhookOutlet(client, new Uri(address), _key, _time));
        Assert.Equal(ErrorCode.OptionOutOfRange, refusal.Code);
        Assert.DoesNotContain("hunter2", refusal.Message, StringComparison.Ordinal);
    }

    private sealed class Receiver(HttpStatusCode status, string? retryAfter = null) : HttpMessageHandler
    {
        public HttpMethod? Method { get; private set; }

        public Uri? Address { get; private set; }

        public Dictionary<string, string> Headers { get; } = new(StringComparer.Ordinal);

        public byte[] Body { get; private set; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (Method, Address) = (request.Method, request.RequestUri);
            foreach (var (name, values) in request.Headers.Concat(request.Content!.Headers))
                Headers[name] = string.Join(",", values);
            Body = await request.Content.ReadAsByteArrayAsync(cancellationToken);
            var response = new HttpResponseMessage(status);
            if (retryAfter is not null && status is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests)
                response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
            return response;
        }
    }
}
