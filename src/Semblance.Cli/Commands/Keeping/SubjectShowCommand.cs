using System.CommandLine;
using Semblance.Cli.Holding;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;

namespace Semblance.Cli.Commands.Keeping;

/// <summary><c>subject show</c>: what is kept of a person.</summary>
internal static class SubjectShowCommand
{
    public static Command Create()
    {
        var json = JsonOption.Create();
        var command = new Command("show", "Show what is kept of a person: details, references with their sources and ends, consents, what humans said. The look goes on record.") { json };
        var (subject, holderKey, vaultArguments) = (SubjectArguments.AddTo(command), HolderKeyOption.AddTo(command), VaultArguments.AddTo(command));
        command.SetAction(async (parsed, cancellation) =>
        {
            using var holder = await holderKey.ReadAsync(parsed, cancellation);
            await using var house = await OpenHouse.OpenAsync(vaultArguments.Place(parsed), null, cancellation);
            var dossier = await house.Cases.ShowSubject.HandleAsync(await subject.FindAsync(parsed, house, vaultArguments, cancellation) with { Holder = holder }, cancellation);
            if (parsed.GetValue(json))
                JsonText.Print(DossierOutput.Of(dossier));
            else
                DossierOutput.Print(dossier);
            return (int)(dossier.Damaged.Count == 0 ? ExitCode.Yes : ExitCode.Input);
        });
        return command;
    }
}
