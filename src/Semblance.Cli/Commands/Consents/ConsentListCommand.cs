using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;

namespace Semblance.Cli.Commands.Consents;

/// <summary><c>consent list</c>: a person's consents.</summary>
internal static class ConsentListCommand
{
    public static Command Create()
    {
        var json = JsonOption.Create();
        var command = new Command("list", "Show a person's consents: when given, how proved, until when, taken back or not, and how many references rest on each. The look goes on record.") { json };
        var (subject, vaultArguments) = (SubjectArguments.AddTo(command), VaultArguments.AddTo(command));
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var house = await OpenHouse.OpenAsync(vaultArguments.Place(parsed), null, cancellation);
            var dossier = await house.Cases.ShowSubject.HandleAsync(await subject.FindAsync(parsed, house, vaultArguments, cancellation), cancellation);
            var resting = dossier.References.ToLookup(reference => reference.Row.ConsentId);
            if (parsed.GetValue(json))
                JsonText.Print(dossier.Consents.Select(consent => new { Consent = DossierOutput.Of(consent), References = resting[consent.Id].Count() }));
            else if (dossier.Consents.Count == 0)
                Screen.Line("There is no consent of this person.");
            else
                Screen.Table(["consent", "given (UTC)", "holds until", "withdrawn (UTC)", "evidence", "references"], dossier.Consents.Select(consent => (string[])[.. DossierOutput.Row(consent), FormattableString.Invariant($"{resting[consent.Id].Count()}")]));
            return (int)(dossier.Damaged.Count == 0 ? ExitCode.Yes : ExitCode.Input);
        });
        return command;
    }
}
