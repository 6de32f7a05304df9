using System.Net;
using System.Net.Http.Json;

namespace Semblance.IntegrationTests.Client;

/// <summary>Answers without a server, and remembers what was asked.</summary>
internal sealed class RecordedRequests(params IReadOnlyList<Func<HttpResponseMessage>> answers) : HttpMessageHandler
{
    public List<(string Method, string Path, string? Key, string Body)> Asked { get; } = [];

    public static Func<HttpResponseMessage> Json(object body, HttpStatusCode status = HttpStatusCode.OK) => () => new HttpResponseMessage(status) { Content = JsonContent.Create(body) };

    /// <summary>A refusal as the server writes it.</summary>
    public static Func<HttpResponseMessage> Problem(HttpStatusCode status, string code, int? retrySeconds = null) => () =>
    {
        var answer = new HttpResponseMessage(status) { Content = JsonContent.Create(new { title = "What.", detail = "Remedy.", status = (int)status, code }, new System.Net.Http.Headers.MediaTypeHeaderValue("application/problem+json")) };
        if (retrySeconds is { } seconds)
            answer.Headers.RetryAfter = new(TimeSpan.FromSeconds(seconds));
        return answer;
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        Asked.Add((request.Method.Method, request.RequestUri!.PathAndQuery, request.Headers.Authorization?.Parameter, body));
        return answers[Math.Min(Asked.Count, answers.Count) - 1]();
    }
}
