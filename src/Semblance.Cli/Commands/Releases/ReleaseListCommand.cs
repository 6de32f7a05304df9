using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;

namespace Semblance.Cli.Commands.Releases;

/// <summary><c>release list</c>: what waits, without what was found.</summary>
internal static class ReleaseListCommand
{
    public static Command Create()
    {
        var json = JsonOption.Create();
        var command = new Command("list", "Show which searches wait for a second account, and not what they found.") { json };
        var vaultArguments = VaultArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var house = await OpenHouse.OpenAsync(vaultArguments.Place(parsed), null, cancellation);
            var waiting = house.Cases.ConfirmRelease.List();
            if (parsed.GetValue(json))
                JsonText.Print(waiting.Select(answer => new { Id = answer.Id.ToString(), Gallery = answer.Gallery.ToString(), answer.RequestedBy, answer.At, ProbeSha256 = answer.Probe }));
            else if (waiting.Count == 0)
                Screen.Line("Nothing waits.");
            else
                Screen.Table(["release", "searched by", "when (UTC)", "probe's SHA-256"], waiting.Select(answer => new[] { answer.Id.ToString(), answer.RequestedBy, FormattableString.Invariant($"{answer.At:yyyy-MM-dd HH:mm:ss}"), answer.Probe[..16] }));
            return (int)ExitCode.Yes;
        });
        return command;
    }
}
