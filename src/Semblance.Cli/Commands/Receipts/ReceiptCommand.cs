using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Cli.Pictures;
using Semblance.Errors;
using Semblance.Vault.Sealing.Receipts;
using Semblance.Vault.Sealing.Signing;

namespace Semblance.Cli.Commands.Receipts;

/// <summary><c>receipt</c>: the receipts that erasures left, and <c>verify</c>, whether one holds, which needs no vault and no network.</summary>
internal static class ReceiptCommand
{
    public static Command Create() => new("receipt", "Receipts of erasures: those that are kept, and whether one holds.") { ReceiptListCommand.Create(), ReceiptShowCommand.Create(), CreateVerify() };

    private static Command CreateVerify()
    {
        var file = new Argument<string>("RECEIPT") { Description = "File of the receipt" };
        var key = new Option<string>("--key") { Description = "File of the installation's public key (semblance-public-key.pem in the vault's folder)", Required = true };
        var json = JsonOption.Create();
        var command = new Command("verify", "Check a receipt with nothing but the public key. Exit code 0 when it holds, 1 when it does not.") { file, key, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var publicKey = VerificationKey.Read(await PictureFiles.ReadTextAsync(parsed.GetRequiredValue(key), cancellation));
            var text = (await PictureFiles.ReadTextAsync(parsed.GetRequiredValue(file), cancellation)).Trim();
            try
            {
                Print(ReceiptVerifier.Verify(text, publicKey), parsed.GetValue(json));
                return (int)ExitCode.Yes;
            }
            catch (SemblanceException refusal) when (refusal.Code == ErrorCode.ReceiptInvalid)
            {
                Screen.Complain($"{refusal.What}\n{refusal.Remedy}");
                return (int)ExitCode.No;
            }
        });
        return command;
    }

    private static void Print(ErasureReceipt receipt, bool isJson)
    {
        if (isJson)
        {
            JsonText.Print(receipt);
            return;
        }

        Screen.Line($"The receipt holds. On {receipt.At:yyyy-MM-dd HH:mm:ss} UTC {Whom(receipt)} was erased:");
        Screen.Table(["destroyed", "how many"], receipt.Destroyed.Select(kind => new[] { kind.Key, FormattableString.Invariant($"{kind.Value}") }));
        Screen.Line(FormattableString.Invariant($"Epoch {receipt.EpochDestroyed} was destroyed, {receipt.Epoch} is in force. No copy can be read from {receipt.IrrecoverableBy:yyyy-MM-dd HH:mm:ss} UTC on{(receipt.OutOfReach.Count > 0 ? ", but for: " + string.Join("; ", receipt.OutOfReach) : string.Empty)}."));
        Screen.Line(FormattableString.Invariant($"It is event {receipt.AuditSequence} of the record."));
    }

    private static string Whom(ErasureReceipt receipt) => receipt switch
    {
        { Subject.Length: > 0 } => $"the subject {receipt.Subject} of gallery {receipt.Gallery}",
        { Gallery: var gallery } when gallery != Guid.Empty => $"the gallery {gallery} with everybody in it",
        _ => "what a sweep found to be kept no longer",
    };
}
