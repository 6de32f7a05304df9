using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;

namespace Semblance.IntegrationTests.Video;

/// <summary>A network camera of this machine that sends Motion JPEG over HTTP, as a script for each connection says.</summary>
internal sealed class MadeCamera : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<NetworkStream, int, CancellationToken, Task> _script;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;

    /// <param name="script">What is sent in a connection, the first being 1; the connection is closed at its end.</param>
    public MadeCamera(Func<NetworkStream, int, CancellationToken, Task> script)
    {
        _script = script;
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/mjpeg");

    /// <summary>How often somebody connected.</summary>
    public int Connections { get; private set; }

    /// <summary>The head of the answer.</summary>
    public static Task BeginAsync(NetworkStream stream, CancellationToken cancellation) =>
        stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=frame\r\n\r\n"), cancellation).AsTask();

    /// <summary>One picture, all of it of one brightness.</summary>
    public static async Task SendAsync(NetworkStream stream, int grey, CancellationToken cancellation)
    {
        var jpeg = PictureEncoder.ToJpeg(new PixelBlock(Enumerable.Repeat((byte)grey, 64 * 48 * 3).ToArray(), 64, 48), 95);
        var head = string.Create(CultureInfo.InvariantCulture, $"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: {jpeg.Length}\r\n\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), cancellation);
        await stream.WriteAsync(jpeg, cancellation);
        await stream.WriteAsync("\r\n"u8.ToArray(), cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _serving;
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                var connection = await _listener.AcceptTcpClientAsync(_end.Token);
                Connections++;
                open.Add(AnswerAsync(connection, Connections));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException or InvalidOperationException) // stopped before it was asked for the next one
        {
            await Task.WhenAll(open);
        }
    }

    private async Task AnswerAsync(TcpClient connection, int number)
    {
        using (connection)
        {
            try
            {
                await _script(connection.GetStream(), number, _end.Token);
            }
            catch (Exception end) when (end is IOException or OperationCanceledException or SocketException)
            {
                // Whoever watched has gone.
            }
        }
    }
}
