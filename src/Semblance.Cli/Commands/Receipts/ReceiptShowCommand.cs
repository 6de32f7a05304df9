using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.Errors;

namespace Semblance.Cli.Commands.Receipts;

/// <summary><c>receipt show</c>: a receipt as it was signed.</summary>
internal static class ReceiptShowCommand
{
    public static Command Create()
    {
        var id = new Argument<Guid>("RECEIPT") { Description = "Its id, as 'receipt list' shows it" };
        var file = new Option<string?>("--out") { Description = "Write the signed receipt here (else it is printed)" };
        var json = JsonOption.Create();
        var command = new Command("show", "Give a receipt out again, as it was signed: one line of JSON.") { id, file, json };
        var vaultArguments = VaultArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var house = await OpenHouse.OpenAsync(vaultArguments.Place(parsed), null, cancellation);
            var signed = house.Cases.Vault.Receipts.Find(parsed.GetRequiredValue(id))
                ?? throw new SemblanceException(ErrorCode.InputNotFound, $"There is no receipt {parsed.GetRequiredValue(id)}.", "'semblance receipt list' shows which there are.");
            if (parsed.GetValue(file) is { } path)
                await OutputFiles.WriteAsync(path, signed, cancellation);
            else
                Screen.Line(signed);
            return (int)ExitCode.Yes;
        });
        return command;
    }
}
