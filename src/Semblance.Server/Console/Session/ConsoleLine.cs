using System.Net.Sockets;

namespace Semblance.Server.Console.Session;

/// <summary>How the console reaches the native API of its own server: a socket in a folder that only this account may open. It asks as everybody else does, so it may do nothing that the key of whoever is signed in may not.</summary>
internal sealed class ConsoleLine : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("semblance-console-");
    private readonly string _socket;

    public ConsoleLine()
    {
        _socket = Path.Combine(_folder.FullName, "api");
        Http = new HttpClient(new SocketsHttpHandler { ConnectCallback = ConnectAsync, UseProxy = false, UseCookies = false }) { BaseAddress = new Uri("http://console"), Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Where the server has to listen as well.</summary>
    public string Address => $"{Scheme}{_socket}";

    /// <summary>What requests are sent with; each brings its own key.</summary>
    public HttpClient Http { get; }

    /// <summary>By what such an address is known among those of a server.</summary>
    public static string Scheme => "http://unix:";

    public void Dispose()
    {
        Http.Dispose();
        _folder.Delete(recursive: true);
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(_socket), cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
