using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Semblance.VaultSoak.Telling;

/// <summary>A receiver of webhooks on this machine, as unreliable as a test wants it.</summary>
/// <remarks>Its own few lines over TCP: a server library would mend what a test wants broken.</remarks>
public sealed class EventReceiver : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<ReceivedEvent> _received = new();
    private readonly ConcurrentDictionary<Task, bool> _open = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Func<int, ReceiverMood> _mood;
    private readonly Task _serving;
    private int _asked;

    /// <param name="mood">What to do with a question, by its number from 1.</param>
    public EventReceiver(Func<int, ReceiverMood> mood)
    {
        _mood = mood;
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>What was kept, in the order of arrival, repetitions too.</summary>
    public IReadOnlyList<ReceivedEvent> Received => [.. _received];

    /// <summary>How often something was posted.</summary>
    public int Asked => Volatile.Read(ref _asked);

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/events"));

    /// <summary>Whether the events of each visit came in their order, repetitions left out.</summary>
    public bool IsInOrder => Received.DistinctBy(static one => one.Id).GroupBy(static one => one.Track)
        .All(static visit => visit.Select(static one => one.Number).SequenceEqual(visit.Select(static one => one.Number).Order()));

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _serving;
        await Task.WhenAll(_open.Keys);
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var answering = AnswerAsync(await _listener.AcceptTcpClientAsync(_end.Token));
                _open[answering] = true;
                _ = answering.ContinueWith(done => _open.TryRemove(done, out _), TaskScheduler.Default);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient connection)
    {
        using var held = connection;
        try
        {
            await using var stream = connection.GetStream();
            if (await ReadAsync(stream) is not { } received)
                return;
            var mood = _mood(Interlocked.Increment(ref _asked));
            if (mood is ReceiverMood.Take or ReceiverMood.TakeAndClose)
                _received.Enqueue(received);
            if (mood is ReceiverMood.Hang)
                await stream.CopyToAsync(Stream.Null, _end.Token); // until the other one goes
            if (mood is ReceiverMood.Take or ReceiverMood.Fail)
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {(mood is ReceiverMood.Take ? "204 No Content" : "500 Internal Server Error")}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), _end.Token);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // The other one went away, or the test is over.
        }
    }

    private async Task<ReceivedEvent?> ReadAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, false, 1, leaveOpen: true);
        if (await reader.ReadLineAsync(_end.Token) is not { Length: > 0 })
            return null;
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadLineAsync(_end.Token) is { Length: > 0 } line)
            headers[line[..line.IndexOf(':', StringComparison.Ordinal)].ToLowerInvariant()] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        var body = new char[int.Parse(headers.GetValueOrDefault("content-length", "0"), CultureInfo.InvariantCulture)];
        if (await reader.ReadBlockAsync(body, _end.Token) < body.Length)
            return null; // cut off
        var bytes = Encoding.Latin1.GetBytes(body);
        var json = JsonDocument.Parse(bytes).RootElement;
        return new ReceivedEvent(Guid.Parse(headers["semblance-event-id"], CultureInfo.InvariantCulture), json.GetProperty("track").GetGuid(), json.GetProperty("number").GetInt32(), headers, bytes);
    }
}
