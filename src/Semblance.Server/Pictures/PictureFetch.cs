using System.Net;
using System.Net.Sockets;
using Semblance.Errors;
using Semblance.Server.Options;

namespace Semblance.Server.Pictures;

/// <summary>Fetches pictures by address, where the operator allows it: https, public addresses, no more bytes and no more time than for a picture that is sent.</summary>
/// <remarks>A name is resolved once and the very address that was judged is connected to, so that a name which answers differently the next time gains nothing. Each redirection is judged anew; no proxy is asked.</remarks>
internal sealed class PictureFetch : IDisposable
{
    private const int MaxHops = 3;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly ServerOptions _options;
    private readonly HttpClient _client;

    public PictureFetch(ServerOptions options)
        : this(options, static (host, cancellation) => Dns.GetHostAddressesAsync(host, cancellation))
    {
    }

    /// <summary>With another way to resolve names, for tests.</summary>
    internal PictureFetch(ServerOptions options, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
    {
        _options = options;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = Longest,
            ConnectCallback = (connecting, cancellation) => ConnectAsync(connecting.DnsEndPoint, resolve, cancellation),
        };
        _client = new HttpClient(handler) { Timeout = Longest, MaxResponseContentBufferSize = options.MaxPictureBytes };
    }

    /// <summary>Fetches a picture.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.InputAddressRefused"/>: fetching is off, or the address is none that may be fetched from. <see cref="ErrorCode.InputNotFound"/>: nothing came. <see cref="ErrorCode.InputTooManyBytes"/>.</exception>
    public async Task<SentPicture> ReadAsync(string address, CancellationToken cancellation)
    {
        if (!_options.FetchesPictures)
            throw Refused("Pictures are not fetched by address here.", "Send the picture itself; the operator can allow fetching.");
        var next = Demand(address);
        for (var hop = 0; hop <= MaxHops; hop++)
        {
            using var answer = await AskAsync(next, cancellation).ConfigureAwait(false);
            if (answer.Headers.Location is not { } location || (int)answer.StatusCode is < 300 or > 399)
                return new SentPicture("fetched", await BytesAsync(answer, cancellation).ConfigureAwait(false));
            next = Demand(new Uri(next, location).AbsoluteUri);
        }

        throw Refused("The address leads on and on.", "Give the picture's own address.");
    }

    public void Dispose() => _client.Dispose();

    /// <summary>What may be tried at all: https, the usual port, no account in it.</summary>
    internal static Uri Demand(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) && uri is { Port: 443, UserInfo: "", Host.Length: > 0 } && !address.Any(char.IsControl)
            ? uri
            : throw Refused("The address is none that pictures are fetched from.", "Give an https address at the usual port, without an account in it.");

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint place, Func<string, CancellationToken, Task<IPAddress[]>> resolve, CancellationToken cancellation)
    {
        var addresses = await resolve(place.Host, cancellation).ConfigureAwait(false);
        if (addresses.Length == 0 || !Array.TrueForAll(addresses, AddressGuard.IsPublic))
            throw Refused("The address leads to a machine that pictures are not fetched from.", "Give an address of a public machine.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, place.Port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<HttpResponseMessage> AskAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            return await _client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        }
        catch (HttpRequestException failure) when (failure.InnerException is SemblanceException refusal)
        {
            throw new SemblanceException(refusal.Code, refusal.What, refusal.Remedy, failure);
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw NotThere(failure);
        }
    }

    private async Task<ReadOnlyMemory<byte>> BytesAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        if (!answer.IsSuccessStatusCode)
            throw NotThere(null);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Longest);
        try
        {
            await answer.Content.LoadIntoBufferAsync(_options.MaxPictureBytes, patience.Token).ConfigureAwait(false);
            return await answer.Content.ReadAsByteArrayAsync(patience.Token).ConfigureAwait(false);
        }
        catch (HttpRequestException failure)
        {
            throw new SemblanceException(ErrorCode.InputTooManyBytes, FormattableString.Invariant($"The address does not give a picture of at most {_options.MaxPictureBytes:N0} bytes."), "Give the address of a smaller file.", failure);
        }
        catch (OperationCanceledException failure) when (!cancellation.IsCancellationRequested)
        {
            throw NotThere(failure);
        }
    }

    private static SemblanceException NotThere(Exception? cause) => new(ErrorCode.InputNotFound, "The address gave no picture in time.", "Send the picture itself.", cause);

    private static SemblanceException Refused(string what, string remedy) => new(ErrorCode.InputAddressRefused, what, remedy);
}
