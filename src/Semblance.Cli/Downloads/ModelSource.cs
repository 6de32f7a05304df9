using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Semblance.Cli.Downloads;

/// <summary>Asks a source for a file or the rest of one, and follows redirections only where they may lead.</summary>
/// <param name="client">Must not follow redirections itself.</param>
/// <param name="maxRedirects">How many are followed.</param>
internal sealed class ModelSource(HttpClient client, int maxRedirects)
{
    /// <summary>A client that keeps no cookies, sends no credentials and follows nothing by itself; proxies come from the environment.</summary>
    public static HttpClient CreateClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(30) }, disposeHandler: true)
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };

    /// <summary>Sends the question and returns the answer once its head is here.</summary>
    /// <param name="address">Where the file lies.</param>
    /// <param name="from">How many bytes are here already; 0 asks for the whole file.</param>
    /// <param name="tag">The strong entity tag of those bytes; the source then sends the rest only of that very file.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="Errors.SemblanceException">A redirection must not be followed.</exception>
    /// <exception cref="HttpRequestException">No answer came.</exception>
    public async Task<HttpResponseMessage> AskAsync(Uri address, long from, string? tag, CancellationToken cancellation)
    {
        var at = address;
        for (var hop = 0; ; hop++)
        {
            using var request = Question(at, from, tag);
            var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (!IsRedirection(answer.StatusCode))
                return answer;
            using (answer)
                at = Next(address, at, answer.Headers.Location, hop);
        }
    }

    private static HttpRequestMessage Question(Uri address, long from, string? tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("semblance", typeof(ModelSource).Assembly.GetName().Version?.ToString(3)));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity"));
        if (from == 0)
            return request;
        request.Headers.Range = new RangeHeaderValue(from, null);
        if (tag is not null && EntityTagHeaderValue.TryParse(tag, out var parsed))
            request.Headers.IfRange = new RangeConditionHeaderValue(parsed);
        return request;
    }

    private Uri Next(Uri asked, Uri at, Uri? location, int hop)
    {
        if (location is null)
            throw DownloadFault.Redirected(asked, "is redirected nowhere");
        if (hop == maxRedirects)
            throw DownloadFault.Redirected(asked, string.Create(CultureInfo.InvariantCulture, $"is redirected more than {maxRedirects} times"));
        var next = new Uri(at, location);
        return DownloadAddress.MayFollow(at, next)
            ? next
            : throw DownloadFault.Redirected(asked, $"is redirected to {next.Scheme}://{next.Authority}, which is not followed (only https is)");
    }

    private static bool IsRedirection(HttpStatusCode status) => status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found
        or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
}
