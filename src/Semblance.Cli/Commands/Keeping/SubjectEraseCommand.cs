using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.Recognition.Erase;
using Semblance.Vault.Galleries;

namespace Semblance.Cli.Commands.Keeping;

/// <summary><c>subject erase</c>: a person of whom nothing is left, with a receipt that proves it.</summary>
internal static class SubjectEraseCommand
{
    public static Command Create()
    {
        var subject = new Argument<string>("SUBJECT") { Description = "External id, or identifier of 36 characters" };
        var gallery = GalleryOption.Create();
        var receipt = new Option<string?>("--receipt") { Description = "Write the signed receipt here (else it is printed)" };
        var kitDays = new Option<int>("--kit-days") { Description = "Days for which an offline copy of the keys is kept at most: until then the receipt claims nothing", DefaultValueFactory = _ => 0 };
        kitDays.Validators.Add(result => RangeRule.Check(result, 0, 3_650));
        var outOfReach = new Option<string[]>("--out-of-reach") { Description = "A copy that was handed out and that nothing here can reach; may be given more than once", DefaultValueFactory = _ => [] };
        var command = new Command("erase", "Destroy a person's key and rows, here and in every backup, and sign a receipt.") { subject, gallery, receipt, kitDays, outOfReach };
        var vaultArguments = VaultArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var house = await OpenHouse.OpenAsync(vaultArguments.Place(parsed), null, cancellation);
            var name = new GalleryName(parsed.GetRequiredValue(gallery));
            var found = await house.Cases.FindSubject.HandleAsync(name, parsed.GetRequiredValue(subject), cancellation);
            var request = new EraseRequest(name, found.Id, vaultArguments.Caller(parsed)) { OldestRecoveryKit = TimeSpan.FromDays(parsed.GetValue(kitDays)), OutOfReach = parsed.GetValue(outOfReach)! };
            var done = await house.Cases.Erase.HandleAsync(request, cancellation);
            if (parsed.GetValue(receipt) is { } path)
            {
                await OutputFiles.WriteAsync(path, done.SignedReceipt, CancellationToken.None);
                Screen.Line(FormattableString.Invariant($"Erased: {done.Rows.References} references, {done.Rows.Consents} consents, and the key. Epoch {done.Receipt.EpochDestroyed} is destroyed; the receipt is in {path}."));
            }
            else
            {
                Screen.Line(done.SignedReceipt);
            }

            return (int)ExitCode.Yes;
        });
        return command;
    }
}
