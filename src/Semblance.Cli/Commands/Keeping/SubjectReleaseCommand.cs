using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;

namespace Semblance.Cli.Commands.Keeping;

/// <summary><c>subject release</c>: somebody who was held for a human is found from now on.</summary>
internal static class SubjectReleaseCommand
{
    public static Command Create()
    {
        var json = JsonOption.Create();
        var command = new Command("release", "Let a person be found who was held because somebody enrolled looks alike: you have looked at both, and they are different people. 'subject different' says so to searches too.") { json };
        var (subject, vaultArguments) = (SubjectArguments.AddTo(command), VaultArguments.AddTo(command));
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var house = await OpenHouse.OpenAsync(vaultArguments.Place(parsed), null, cancellation);
            var about = await subject.FindAsync(parsed, house, vaultArguments, cancellation);
            var references = await house.Cases.ReleaseHeld.HandleAsync(about, cancellation);
            if (parsed.GetValue(json))
                JsonText.Print(new { Subject = about.Subject.ToString(), References = references });
            else
                Screen.Line(FormattableString.Invariant($"Released: found from now on by {references} references."));
            return (int)ExitCode.Yes;
        });
        return command;
    }
}
