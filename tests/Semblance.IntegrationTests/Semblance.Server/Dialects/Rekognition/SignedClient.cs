using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Semblance.IntegrationTests.Server.Dialects.Rekognition;

/// <summary>Signs requests as Amazon's clients do (Signature Version 4), written from the public description and not from the server's own code.</summary>
internal sealed class SignedClient(Uri address, string key, string secret, TimeProvider time) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = address };
    private int _invocation;

    public string Key => key;

    public string Secret => secret;

    /// <summary>The same key with another secret, or another key.</summary>
    public SignedClient With(string? otherKey = null, string? otherSecret = null, TimeProvider? otherTime = null) => new(address, otherKey ?? key, otherSecret ?? secret, otherTime ?? time);

    /// <summary>Asks, and demands an answer.</summary>
    public async Task<JsonElement> AskAsync(string operation, object request, CancellationToken cancellation)
    {
        var (status, answer) = await SendAsync(operation, request, cancellation);
        Assert.True(status == 200, $"{status}: {answer}");
        return answer;
    }

    /// <summary>Asks, and demands a refusal: its name and its sentence.</summary>
    public async Task<(string Name, string Text)> RefusedAsync(string operation, object request, CancellationToken cancellation)
    {
        var (status, answer) = await SendAsync(operation, request, cancellation);
        Assert.True(status == 400, $"{status}: {answer}");
        return (answer.GetProperty("__type").GetString()!, answer.GetProperty("Message").GetString()!);
    }

    /// <summary>Asks.</summary>
    public async Task<(int Status, JsonElement Answer)> SendAsync(string operation, object request, CancellationToken cancellation)
    {
        using var message = Sign("RekognitionService." + operation, request as byte[] ?? JsonSerializer.SerializeToUtf8Bytes(request));
        return await SendAsync(message, cancellation);
    }

    /// <summary>Sends what was signed.</summary>
    public async Task<(int Status, JsonElement Answer)> SendAsync(HttpRequestMessage message, CancellationToken cancellation)
    {
        using var answer = await _http.SendAsync(message, cancellation);
        Assert.Equal("application/x-amz-json-1.1", answer.Content.Headers.ContentType?.ToString());
        Assert.True(Guid.TryParseExact(Assert.Single(answer.Headers.GetValues("x-amzn-RequestId")), "D", out _));
        Assert.NotNull(answer.Headers.Date);
        return ((int)answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellation)).RootElement);
    }

    /// <summary>Makes a signed request.</summary>
    /// <param name="target">The operation with its service.</param>
    /// <param name="body">The body.</param>
    /// <param name="service">The service that the signature names.</param>
    /// <param name="leftOut">A header that is sent and not signed.</param>
    public HttpRequestMessage Sign(string target, byte[] body, string service = "rekognition", string? leftOut = null)
    {
        var moment = time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var scope = $"{moment[..8]}/eu-central-1/{service}/aws4_request";
        var digest = Convert.ToHexStringLower(SHA256.HashData(body));
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["amz-sdk-invocation-id"] = FormattableString.Invariant($"{key}-{++_invocation}"),
            ["content-type"] = "application/x-amz-json-1.1",
            ["host"] = address.Authority,
            ["x-amz-content-sha256"] = digest,
            ["x-amz-date"] = moment,
            ["x-amz-target"] = target,
        };
        var message = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new ByteArrayContent(body) };
        message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(headers["content-type"]);
        foreach (var (name, value) in headers.Where(static header => header.Key is not ("content-type" or "host")))
            message.Headers.TryAddWithoutValidation(name, value);
        if (leftOut is not null)
            headers.Remove(leftOut);
        var signed = string.Join(';', headers.Keys);
        var canonical = $"POST\n/\n\n{string.Concat(headers.Select(static header => $"{header.Key}:{header.Value}\n"))}\n{signed}\n{digest}";
        var signing = new[] { moment[..8], "eu-central-1", service, "aws4_request" }.Aggregate(Encoding.UTF8.GetBytes("AWS4" + secret), static (chain, step) => HMACSHA256.HashData(chain, Encoding.UTF8.GetBytes(step)));
        var text = $"AWS4-HMAC-SHA256\n{moment}\n{scope}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(signing, Encoding.UTF8.GetBytes(text)));
        message.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={key}/{scope}, SignedHeaders={signed}, Signature={signature}");
        return message;
    }

    public void Dispose() => _http.Dispose();
}
