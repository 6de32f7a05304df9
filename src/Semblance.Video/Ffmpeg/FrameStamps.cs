using System.Globalization;
using System.Threading.Channels;

namespace Semblance.Video.Ffmpeg;

/// <summary>
/// The times of the frames. Raw pictures carry none, so ffmpeg's filter "showinfo" says a line for each on its standard error, before the picture itself is written.
/// The last lines that are none of these say why it failed.
/// </summary>
internal sealed class FrameStamps
{
    private const int KeptWords = 12;
    private const string TimeKey = " pts_time:";

    private readonly Channel<double> _times = Channel.CreateUnbounded<double>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
    private readonly Queue<string> _words = new();

    /// <summary>Reads until the child says no more.</summary>
    public async Task ReadAsync(TextReader said)
    {
        try
        {
            while (await said.ReadLineAsync().ConfigureAwait(false) is { } line)
                Take(line);
        }
        catch (Exception end) when (end is IOException or ObjectDisposedException)
        {
            // The pipe broke with the child: there is no more to be heard.
        }
        finally
        {
            _times.Writer.TryComplete();
        }
    }

    /// <summary>The time of the next frame in seconds; nothing where the child ended.</summary>
    public async ValueTask<double?> NextAsync(CancellationToken cancellation) =>
        await _times.Reader.WaitToReadAsync(cancellation).ConfigureAwait(false) && _times.Reader.TryRead(out var time) ? time : null;

    /// <summary>What ffmpeg complained about last, without addresses: they may hold passwords.</summary>
    public string LastWords()
    {
        lock (_words)
            return _words.Count == 0 ? "ffmpeg gave no reason" : string.Join("; ", _words.TakeLast(3));
    }

    /// <summary>The time in a line of "showinfo".</summary>
    internal static double? TimeIn(string line)
    {
        if (!line.Contains("Parsed_showinfo", StringComparison.Ordinal))
            return null;
        var at = line.IndexOf(TimeKey, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var rest = line.AsSpan(at + TimeKey.Length).TrimStart();
        var end = rest.IndexOf(' ');
        return double.TryParse(end < 0 ? rest : rest[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var time) ? time : double.NaN;
    }

    private void Take(string line)
    {
        if (TimeIn(line) is { } time)
            _times.Writer.TryWrite(time);
        else if (line.Contains("[error]", StringComparison.Ordinal) || line.Contains("[fatal]", StringComparison.Ordinal))
            Keep(line);
    }

    private void Keep(string line)
    {
        lock (_words)
        {
            _words.Enqueue(ComplaintText.Of(line));
            if (_words.Count > KeptWords)
                _words.Dequeue();
        }
    }
}
