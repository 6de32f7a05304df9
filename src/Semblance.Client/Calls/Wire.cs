using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net;
using System.Text.Json.Serialization;
using System.Text.Json;
using Semblance.Client.Contracts;
using Semblance.Client.Sending;

namespace Semblance.Client.Calls;

/// <summary>Sends requests, waits where the server asks for it, and turns refusals into exceptions.</summary>
internal sealed class Wire
{
    private const int MostRetries = 10;

    /// <summary>A newer server may say more than this client knows.</summary>
    private static readonly JsonSerializerOptions Reading = new(WireJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    private readonly HttpClient _http;
    private readonly SemblanceClientOptions _options;

    public Wire(HttpClient http, SemblanceClientOptions options)
    {
        if (http.BaseAddress is null)
            throw new ArgumentException("The HTTP client needs the server's address as its base address.", nameof(http));
        if (options.Retries is < 0 or > MostRetries)
            throw new ArgumentException($"{nameof(SemblanceClientOptions.Retries)} is outside of 0 to {MostRetries}.", nameof(options));
        (_http, _options) = (http, options);
    }

    public Task<T> GetAsync<T>(string path, CancellationToken cancellation) => SendAsync<T>(HttpMethod.Get, path, null, null, cancellation);

    public Task<T> DeleteAsync<T>(string path, CancellationToken cancellation) => SendAsync<T>(HttpMethod.Delete, path, null, null, cancellation);

    public Task<T> PostAsync<T>(string path, Func<HttpContent>? content, CancellationToken cancellation) => SendAsync<T>(HttpMethod.Post, path, content, null, cancellation);

    public async Task<T> SendAsync<T>(HttpMethod method, string path, Func<HttpContent>? content, Action<HttpRequestHeaders>? headers, CancellationToken cancellation) =>
        (await TaggedAsync<T>(method, path, content, headers, cancellation).ConfigureAwait(false)).Answer;

    public async Task<Tagged<T>> TaggedAsync<T>(HttpMethod method, string path, Func<HttpContent>? content, Action<HttpRequestHeaders>? headers, CancellationToken cancellation)
    {
        using var answer = await AnsweredAsync(method, path, content, headers, HttpCompletionOption.ResponseContentRead, cancellation).ConfigureAwait(false);
        var body = await answer.Content.ReadFromJsonAsync<T>(Reading, cancellation).ConfigureAwait(false) ?? throw NoProblem(answer.StatusCode, "The answer is empty.");
        return new Tagged<T>(body, answer.Headers.ETag?.ToString());
    }

    /// <summary>Sends what is answered without words.</summary>
    public async Task SendAsync(HttpMethod method, string path, CancellationToken cancellation)
    {
        using var answer = await AnsweredAsync(method, path, null, null, HttpCompletionOption.ResponseContentRead, cancellation).ConfigureAwait(false);
    }

    /// <summary>What is answered bit by bit; the stream is the caller's.</summary>
    public async Task<Stream> StreamAsync(string path, CancellationToken cancellation)
    {
        var answer = await AnsweredAsync(HttpMethod.Get, path, null, null, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        return await answer.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
    }

    public static Func<HttpContent> Json<T>(T order) => () => JsonContent.Create(order, options: WireJson.Options);

    private async Task<HttpResponseMessage> AnsweredAsync(HttpMethod method, string path, Func<HttpContent>? content, Action<HttpRequestHeaders>? headers, HttpCompletionOption until, CancellationToken cancellation)
    {
        for (var left = _options.Retries; ; left--)
        {
            var answer = await SendOnceAsync(method, path, content, headers, until, cancellation).ConfigureAwait(false);
            if (IsAnswer(answer))
                return answer;
            using (answer)
            {
                var wait = WaitOf(answer);
                if (left == 0 || answer.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable) || wait is null || wait > _options.LongestWait)
                    throw await ProblemAsync(answer, wait, cancellation).ConfigureAwait(false);
                await (_options.Time is { } time ? Task.Delay(wait.Value, time, cancellation) : Task.Delay(wait.Value, cancellation)).ConfigureAwait(false);
            }
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(HttpMethod method, string path, Func<HttpContent>? content, Action<HttpRequestHeaders>? headers, HttpCompletionOption until, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content?.Invoke() };
        if (_options.Key is { } key)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        headers?.Invoke(request.Headers);
        return await _http.SendAsync(request, until, cancellation).ConfigureAwait(false);
    }

    /// <summary>An enrolment of which nothing was kept is told with 422 and is an answer all the same: it says why.</summary>
    private static bool IsAnswer(HttpResponseMessage answer) =>
        answer.IsSuccessStatusCode || (answer.StatusCode == HttpStatusCode.UnprocessableEntity && string.Equals(answer.Content.Headers.ContentType?.MediaType, "application/json", StringComparison.OrdinalIgnoreCase));

    private static TimeSpan? WaitOf(HttpResponseMessage answer) => answer.Headers.RetryAfter?.Delta;

    private static async Task<SemblanceProblemException> ProblemAsync(HttpResponseMessage answer, TimeSpan? wait, CancellationToken cancellation)
    {
        if (!string.Equals(answer.Content.Headers.ContentType?.MediaType, "application/problem+json", StringComparison.OrdinalIgnoreCase))
            return NoProblem(answer.StatusCode, FormattableString.Invariant($"The server answered with {(int)answer.StatusCode}."), wait);
        var problem = await answer.Content.ReadFromJsonAsync<Problem>(Reading, cancellation).ConfigureAwait(false);
        return new SemblanceProblemException(answer.StatusCode, problem?.Code ?? "no_problem", problem?.Title ?? string.Empty, problem?.Detail ?? string.Empty, wait);
    }

    private static SemblanceProblemException NoProblem(HttpStatusCode status, string what, TimeSpan? wait = null) => new(status, "no_problem", what, "Is this the address of a Semblance server, and is there something before it that answers in its place?", wait);

    private sealed record Problem(string? Code, string? Title, string? Detail);
}
