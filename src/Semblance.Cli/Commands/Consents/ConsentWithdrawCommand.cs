using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.Recognition.Consents;
using Semblance.Vault.Consents;

namespace Semblance.Cli.Commands.Consents;

/// <summary><c>consent withdraw</c>: a consent is taken back, and what rests on it goes.</summary>
internal static class ConsentWithdrawCommand
{
    public static Command Create()
    {
        var consent = new Option<Guid?>("--consent") { Description = "Which one, by its identifier (default: all of this person)" };
        var json = JsonOption.Create();
        var command = new Command("withdraw", "Take a person's consents back. The references that rest on them are removed at once, and searches find them no more.") { consent, json };
        var (subject, vaultArguments) = (SubjectArguments.AddTo(command), VaultArguments.AddTo(command));
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var house = await OpenHouse.OpenAsync(vaultArguments.Place(parsed), null, cancellation);
            var about = await subject.FindAsync(parsed, house, vaultArguments, cancellation);
            var done = await house.Cases.WithdrawConsent.HandleAsync(new WithdrawConsentRequest(about, parsed.GetValue(consent) is { } id ? ConsentId.From(id) : null), cancellation);
            if (parsed.GetValue(json))
                JsonText.Print(new { Consents = done.Consents.Select(one => one.ToString()), Removed = done.Removed.Select(one => one.ToString()), done.Left });
            else
                Screen.Line(FormattableString.Invariant($"Withdrawn: {done.Consents.Count} consents. {done.Removed.Count} references that rested on them are removed, {done.Left} are left.{(done.Left == 0 ? " The next 'vault sweep' erases the person; 'subject erase' does it now, with a receipt." : string.Empty)}"));
            return (int)ExitCode.Yes;
        });
        return command;
    }
}
