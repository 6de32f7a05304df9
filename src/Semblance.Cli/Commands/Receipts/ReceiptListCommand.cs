using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.Vault.Sealing.Receipts;

namespace Semblance.Cli.Commands.Receipts;

/// <summary><c>receipt list</c>: the receipts that erasures left, also those that were cut off and ended later.</summary>
internal static class ReceiptListCommand
{
    public static Command Create()
    {
        var json = JsonOption.Create();
        var command = new Command("list", "Show the receipts that are kept, the newest first. Opening the vault ends erasures that were cut off, so theirs are among them.") { json };
        var vaultArguments = VaultArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var house = await OpenHouse.OpenAsync(vaultArguments.Place(parsed), null, cancellation);
            var vault = house.Cases.Vault;
            var receipts = vault.Receipts.List().Select(id => vault.Receipts.Find(id)).OfType<string>().Select(signed => ReceiptVerifier.Verify(signed, vault.Signer.Public)).OrderByDescending(static receipt => receipt.At).ToArray();
            if (parsed.GetValue(json))
                JsonText.Print(receipts);
            else if (receipts.Length == 0)
                Screen.Line("There is no receipt.");
            else
                Screen.Table(["receipt", "when (UTC)", "gallery", "subject in the record"], receipts.Select(static receipt => new[] { receipt.Request.ToString(), FormattableString.Invariant($"{receipt.At:yyyy-MM-dd HH:mm:ss}"), receipt.Gallery.ToString(), receipt.Subject }));
            return (int)ExitCode.Yes;
        });
        return command;
    }
}
