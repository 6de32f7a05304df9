using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Semblance.IntegrationTests.Downloads;

/// <summary>A web server of this machine that answers each question as the test says, and cuts connections where it is told to.</summary>
/// <remarks>Its own few lines over TCP: a server library would mend what a test wants broken.</remarks>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<Question> _questions = new();
    private readonly Func<Question, int, Answer> _answer;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;

    /// <param name="answer">Gives the answer to a question and its number, from 1.</param>
    public LoopbackServer(Func<Question, int, Answer> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>What was asked so far.</summary>
    public IReadOnlyList<Question> Questions => [.. _questions];

    public Uri Address(string path = "/model.onnx") => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{path}"));

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _serving; // before the listener goes, or a server that is about to listen again finds it gone
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var connection = await _listener.AcceptTcpClientAsync(_end.Token);
                await AnswerAsync(connection);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    /// <summary>One question a connection. Whether the asker stays until the end of the answer is the asker's matter.</summary>
    private async Task AnswerAsync(TcpClient connection)
    {
        try
        {
            await using var stream = connection.GetStream();
            if (await ReadAsync(stream) is not { } question)
                return;
            _questions.Enqueue(question);
            var answer = _answer(question, _questions.Count);
            var head = string.Join("\r\n", [$"HTTP/1.1 {answer.Status}", "Connection: close", .. answer.Headers, string.Empty, string.Empty]);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head), _end.Token);
            await stream.WriteAsync(answer.Body[..(answer.CutAfter ?? answer.Body.Length)], _end.Token);
            if (answer.CutAfter is null)
                connection.Client.Shutdown(SocketShutdown.Send);
        }
        catch (IOException)
        {
            // It went away.
        }
    }

    private async Task<Question?> ReadAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, false, 1024, leaveOpen: true);
        if (await reader.ReadLineAsync(_end.Token) is not { Length: > 0 } request)
            return null;
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadLineAsync(_end.Token) is { Length: > 0 } line)
            headers[line[..line.IndexOf(':', StringComparison.Ordinal)].ToLowerInvariant()] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        return new Question(request.Split(' ')[1], headers);
    }
}
