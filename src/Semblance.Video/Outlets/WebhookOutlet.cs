using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Semblance.Errors;
using Semblance.Recognition.Watch;
using Semblance.Vault.Sealing.Signing;

namespace Semblance.Video.Outlets;

/// <summary>Posts events as JSON to an address. With a secret that both sides know, the receiver can check who sent them (docs/video.md shows how).</summary>
public sealed class WebhookOutlet : IOutlet
{
    /// <summary>The outlet's name.</summary>
    public const string DefaultName = "webhook";

    private const int MostAddress = 2_000;

    private static readonly TimeSpan Connecting = TimeSpan.FromSeconds(10);

    private readonly HttpClient _client;
    private readonly Uri _address;
    private readonly MessageKey? _key;
    private readonly TimeProvider _time;

    /// <summary>Makes an outlet.</summary>
    /// <param name="client">What sends, such as one of <see cref="CreateClient"/>; it stays the caller's. It must not follow redirects, which would carry events elsewhere.</param>
    /// <param name="address">Where to: http or https, without a name and password in it.</param>
    /// <param name="key">What signs, and stays the caller's; <see langword="null"/> sends no signature.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>: another address.</exception>
    public WebhookOutlet(HttpClient client, Uri address, MessageKey? key, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(address);
        (_client, _address, _key, _time) = (client, Checked(address), key, time);
    }

    /// <inheritdoc/>
    public string Name => DefaultName;

    /// <summary>Makes what sends: no redirects, no cookies, certificates checked.</summary>
    /// <returns>The client.</returns>
    public static HttpClient CreateClient() => new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = Connecting, PooledConnectionLifetime = TimeSpan.FromMinutes(5), MaxResponseHeadersLength = 16 },
        disposeHandler: true)
    {
        Timeout = Timeout.InfiniteTimeSpan, // Each telling has a limit of its own.
    };

    /// <inheritdoc/>
    public Task<OutletAnswer> StandByAsync(CancellationToken cancellation) => Task.FromResult(OutletAnswer.Told);

    /// <inheritdoc/>
    public async Task<OutletAnswer> TellAsync(WatchEvent told, string? subjectName, CancellationToken cancellation)
    {
        using var request = RequestFor(told, subjectName);
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        return Judged(response);
    }

    /// <summary>Where events go, without what may be a secret in it.</summary>
    /// <returns>Scheme, host and port.</returns>
    public override string ToString() => _address.GetLeftPart(UriPartial.Authority);

    private HttpRequestMessage RequestFor(WatchEvent told, string? subjectName)
    {
        var body = Encoding.UTF8.GetBytes(EventText.Of(told, subjectName).ToJson());
        var now = _time.GetUtcNow();
        var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Semblance", null));
        request.Headers.Add("Semblance-Event-Id", told.Id.ToString("D"));
        request.Headers.Add("Semblance-Timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        if (_key is not null)
            request.Headers.Add("Semblance-Signature", "v1=" + _key.Sign(now, body));
        return request;
    }

    private OutletAnswer Judged(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
            return OutletAnswer.Told;
        var why = FormattableString.Invariant($"{this} answered {(int)response.StatusCode}");
        return response.StatusCode switch
        {
            HttpStatusCode.RequestTimeout or (HttpStatusCode)425 => OutletAnswer.Failed(why),
            HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => OutletAnswer.Failed(why, Asked(response.Headers.RetryAfter)),
            >= HttpStatusCode.InternalServerError => OutletAnswer.Failed(why),
            >= HttpStatusCode.BadRequest => OutletAnswer.Refused(why),
            _ => OutletAnswer.Refused(why + ", which leads elsewhere: redirects are not followed"),
        };
    }

    private TimeSpan? Asked(RetryConditionHeaderValue? header)
    {
        var asked = header?.Delta ?? (header?.Date is { } date ? date - _time.GetUtcNow() : null);
        return asked is { } wait && wait < TimeSpan.Zero ? TimeSpan.Zero : asked;
    }

    private static Uri Checked(Uri address)
    {
        var isFit = address.IsAbsoluteUri && address.Scheme is "http" or "https" && address.UserInfo.Length == 0 && address.OriginalString.Length <= MostAddress;
        return isFit ? address : throw new SemblanceException(ErrorCode.OptionOutOfRange, "The address of the webhook is none that events can be sent to.", "Give one that begins with https:// or http://, without a name and password in it; the receiver knows us by the signature.");
    }
}
