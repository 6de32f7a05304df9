using System.CommandLine;
using Semblance.Cli.Holding;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;

namespace Semblance.Cli.Commands.Keeping;

/// <summary><c>subject export</c>: all that is known of a person, for that person.</summary>
internal static class SubjectExportCommand
{
    public static Command Create()
    {
        var output = new Option<string?>("--out") { Description = "Write it here, readable by you alone (else it is printed)" };
        var json = JsonOption.Create();
        var command = new Command("export", "Hand out all that is known of a person as JSON (GDPR Art. 15 and 20): what is kept, on which basis and until when, and what was done with it. Templates are left out. It goes on record.") { output, json };
        var (subject, holderKey, vaultArguments) = (SubjectArguments.AddTo(command), HolderKeyOption.AddTo(command), VaultArguments.AddTo(command));
        command.SetAction(async (parsed, cancellation) =>
        {
            using var holder = await holderKey.ReadAsync(parsed, cancellation);
            await using var house = await OpenHouse.OpenAsync(vaultArguments.Place(parsed), null, cancellation);
            var export = await house.Cases.ExportSubject.HandleAsync(await subject.FindAsync(parsed, house, vaultArguments, cancellation) with { Holder = holder }, cancellation);
            var text = JsonText.Of(DossierOutput.Of(export));
            if (parsed.GetValue(output) is { } path)
            {
                await OutputFiles.WriteForOwnerAsync(path, text, cancellation);
                Print(path, export.Dossier.References.Count, export.Events.Count, parsed.GetValue(json));
            }
            else
            {
                Screen.Line(text);
            }

            return (int)(export.Dossier.Damaged.Count == 0 ? ExitCode.Yes : ExitCode.Input);
        });
        return command;
    }

    private static void Print(string path, int references, int events, bool isJson)
    {
        if (isJson)
            JsonText.Print(new { File = path, References = references, Events = events });
        else
            Screen.Line(FormattableString.Invariant($"{path}: {references} references and {events} events of the record. Name this copy with --out-of-reach when the person is erased."));
    }
}
