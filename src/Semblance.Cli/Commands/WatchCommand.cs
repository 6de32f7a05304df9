using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.Cli.Watching;
using Semblance.Recognition.Watch;
using Semblance.Video.Watching;

namespace Semblance.Cli.Commands;

/// <summary><c>watch</c>: follows faces before cameras or in recordings, and says once who it is.</summary>
internal sealed class WatchCommand
{
    private readonly CameraArguments _cameras;
    private readonly Option<bool> _json = new("--json") { Description = "Print each event as a line of JSON" };
    private readonly Option<string?> _draw = new("--draw") { Description = "Write a film of one recording with its tracks drawn: teal named, orange nobody of the gallery, white not decided" };
    private readonly Option<double?> _status = new("--status") { Description = "Print how each camera does each so many seconds, 0.5 to 3600, and at each change (default: complaints about cameras that fail, and no more)" };
    private readonly OutletArguments _outlets;
    private readonly VaultArguments _vault;
    private readonly EngineArguments _engine;
    private readonly Command _command;

    private WatchCommand()
    {
        _command = new Command("watch", "Follow faces before cameras or in recordings; each visit is decided about once and told. Exit code 0 when somebody of the gallery came, 1 otherwise.") { _json, _draw, _status };
        _status.Validators.Add(static result => RangeRule.Check(result, 0.5, 3_600));
        (_cameras, _outlets) = (CameraArguments.AddTo(_command), OutletArguments.AddTo(_command));
        (_vault, _engine) = (VaultArguments.AddTo(_command), EngineArguments.AddTo(_command));
        _command.SetAction(async (parsed, cancellation) => (int)await WatchAsync(parsed, cancellation));
    }

    public static Command Create() => new WatchCommand()._command;

    private async Task<ExitCode> WatchAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var order = _cameras.Read(parsed);
        if (parsed.GetValue(_draw) is not null)
            order = order.Drawn();
        await using var outlets = _outlets.Open(parsed, [.. order.Cameras.Select(static camera => camera.Rules.Name)]);
        await using var house = await OpenHouse.OpenAsync(_vault.Place(parsed), Video.Following.FollowOptions.ForEngine(_engine.Read(parsed), order.Follow.Tracking), cancellation);
        var view = !parsed.GetValue(_json) && Screen.IsWatched ? new WatchView() : null;
        var listener = new EventPrinter(house.Cases.PendingEvents, parsed.GetValue(_json), view is null ? Screen.Line : view.Add);
        await using var drawing = parsed.GetValue(_draw) is { } film ? new FilmDrawing(film, listener) : null;
        foreach (var (outlet, count) in await house.Cases.GiveUpEvents.HandleAsync(_vault.Caller(parsed), outlets.Names, cancellation))
            Screen.Complain(FormattableString.Invariant($"{outlet}: this run has no such outlet; {count} events that waited for it longer than {PendingEvents.LongestWait.TotalDays:0} days were given up"));
        await using var telling = new OutletRun(outlets.All, house.Cases.PendingEvents, drawing is null ? listener : drawing);
        var run = new WatchRun(house, order.ToldTo(outlets.Names).CalibratedFor(house.Engine!), _vault.Caller(parsed), telling);
        var failures = await WatchedAsync(run, parsed, view, cancellation);
        if (drawing is not null)
            await drawing.EndAsync(CancellationToken.None);
        await telling.StopAsync();
        foreach (var (camera, failure) in failures)
            Screen.Complain($"{camera}: {failure.Message}");
        return failures.Count > 0 ? ExitCode.Input : listener.HasNamed ? ExitCode.Yes : ExitCode.No;
    }

    /// <summary>Watches to the end; meanwhile somebody sees, or hears, how the cameras do.</summary>
    private async Task<IReadOnlyList<(CameraName Camera, Exception Failure)>> WatchedAsync(WatchRun run, ParseResult parsed, WatchView? view, CancellationToken cancellation)
    {
        if (view is not null)
        {
            var seen = run.RunAsync(null, cancellation);
            await view.ShowAsync(() => run.Statuses, seen);
            return await seen;
        }

        var every = parsed.GetValue(_status);
        var pulse = new CameraPulse(() => run.Statuses, every is null ? null : status => Print(status, parsed.GetValue(_json)), Screen.Complain);
        var watching = run.RunAsync(pulse.Hear, cancellation);
        await pulse.BeatAsync(TimeSpan.FromSeconds(every ?? 1), watching, TimeProvider.System);
        return await watching;
    }

    private static void Print(CameraStatus status, bool isJson)
    {
        var text = CameraStateText.Of(status, TimeProvider.System.GetUtcNow());
        Screen.Line(isJson ? text.ToJson() : text.ToSentence());
    }
}
