using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.Cli.Watching;

namespace Semblance.Cli.Commands;

/// <summary><c>watch</c>: follows faces before cameras or in recordings, and says once who it is.</summary>
internal sealed class WatchCommand
{
    private readonly CameraArguments _cameras;
    private readonly Option<bool> _json = new("--json") { Description = "Print each event as a line of JSON" };
    private readonly OutletArguments _outlets;
    private readonly VaultArguments _vault;
    private readonly EngineArguments _engine;
    private readonly Command _command;

    private WatchCommand()
    {
        _command = new Command("watch", "Follow faces before cameras or in recordings; each visit is decided about once and told. Exit code 0 when somebody of the gallery came, 1 otherwise.") { _json };
        (_cameras, _outlets) = (CameraArguments.AddTo(_command), OutletArguments.AddTo(_command));
        (_vault, _engine) = (VaultArguments.AddTo(_command), EngineArguments.AddTo(_command));
        _command.SetAction(async (parsed, cancellation) => (int)await WatchAsync(parsed, cancellation));
    }

    public static Command Create() => new WatchCommand()._command;

    private async Task<ExitCode> WatchAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var order = _cameras.Read(parsed);
        await using var outlets = _outlets.Open(parsed, [.. order.Cameras.Select(static camera => camera.Rules.Name)]);
        await using var house = await OpenHouse.OpenAsync(_vault.Place(parsed), Video.Following.FollowOptions.ForEngine(_engine.Read(parsed), order.Follow.Tracking), cancellation);
        var listener = new EventPrinter(house.Cases.PendingEvents, parsed.GetValue(_json));
        await using var telling = new OutletRun(outlets.All, house.Cases.PendingEvents, listener);
        var run = new WatchRun(house, order.ToldTo(outlets.Names).CalibratedFor(house.Engine!), _vault.Caller(parsed), telling);
        var failures = await run.RunAsync(cancellation);
        await telling.StopAsync();
        foreach (var (camera, failure) in failures)
            Screen.Complain($"{camera}: {failure.Message}");
        return failures.Count > 0 ? ExitCode.Input : listener.HasNamed ? ExitCode.Yes : ExitCode.No;
    }
}
