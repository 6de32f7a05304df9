using Semblance.Cli.Output;
using Semblance.Recognition.Watch;
using Semblance.Video.Watching;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Semblance.Cli.Watching;

/// <summary>What somebody at a terminal sees: the cameras, how they do, and the last events.</summary>
internal sealed class WatchView
{
    private const int Shown = 10;
    private static readonly TimeSpan Refresh = TimeSpan.FromSeconds(0.5);

    private readonly Lock _turn = new();
    private readonly Queue<string> _lines = new();

    /// <summary>Adds an event's sentence.</summary>
    public void Add(string line)
    {
        lock (_turn)
        {
            _lines.Enqueue(line);
            if (_lines.Count > Shown)
                _lines.Dequeue();
        }
    }

    /// <summary>Shows the view until the watch is over; the last view stays on the screen.</summary>
    public Task ShowAsync(Func<IReadOnlyList<CameraStatus>> statuses, Task watching) => AnsiConsole.Live(Draw([])).StartAsync(async context =>
    {
        while (!watching.IsCompleted)
        {
            context.UpdateTarget(Draw(statuses()));
            await Task.WhenAny(watching, Task.Delay(Refresh));
        }

        context.UpdateTarget(Draw(statuses()));
    });

    /// <summary>The row of a camera.</summary>
    internal static IReadOnlyList<string> Row(CameraStatus status) =>
    [
        status.Camera.Text,
        status.News.Length > 0 ? $"{status.State}: {status.News}" : status.State.ToString(),
        Screen.Number(status.FramesPerSecond, "0.0"),
        Screen.Number(status.Latency.TotalMilliseconds, "0") + " / " + Screen.Number(status.LatencyOfMost.TotalMilliseconds, "0") + " ms",
        Screen.Number(status.Dropped, "0"),
        Screen.Number(status.Visits, "0"),
        status.LastVerdict is { } verdict ? FormattableString.Invariant($"{verdict.At:HH:mm:ss} {Word(verdict)}") : string.Empty,
    ];

    private Rows Draw(IReadOnlyList<CameraStatus> statuses)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var column in new[] { "camera", "state", "frames/s", "latency p50 / p95", "dropped", "visits", "last verdict" })
            table.AddColumn(new TableColumn(column));
        foreach (var status in statuses)
            table.AddRow([.. Row(status).Select(Markup.Escape)]);
        lock (_turn)
            return new Rows([table, .. _lines.Select(static IRenderable (line) => new Text(line))]);
    }

    private static string Word(WatchEvent verdict) => verdict.Kind switch
    {
        WatchEventKind.Identified => verdict.Band.ToString(),
        WatchEventKind.Unknown => "nobody of the gallery",
        _ => "a human should look",
    };
}
