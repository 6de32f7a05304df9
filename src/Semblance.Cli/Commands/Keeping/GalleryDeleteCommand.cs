using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.Recognition.Erase;
using Semblance.Vault.Galleries;

namespace Semblance.Cli.Commands.Keeping;

/// <summary><c>gallery delete</c>: a gallery with everybody in it, and a receipt that proves it.</summary>
internal static class GalleryDeleteCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "The gallery's name" };
        var yes = new Option<bool>("--yes") { Description = "You mean it: nobody can bring it back" };
        var receipt = new Option<string?>("--receipt") { Description = "Write the signed receipt here (else it is printed)" };
        var kitDays = new Option<int>("--kit-days") { Description = "Days for which an offline copy of the keys is kept at most: until then the receipt claims nothing", DefaultValueFactory = _ => 0 };
        kitDays.Validators.Add(result => RangeRule.Check(result, 0, 3_650));
        var json = JsonOption.Create();
        var command = new Command("delete", "Destroy a gallery with everybody in it, here and in every backup, and sign a receipt.") { name, yes, receipt, kitDays, json };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(yes))
                result.AddError("'gallery delete' destroys everybody in the gallery for good. 'gallery show' says how many; add --yes when you mean it.");
        });
        var vaultArguments = VaultArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var house = await OpenHouse.OpenAsync(vaultArguments.Place(parsed), null, cancellation);
            var request = new EraseGalleryRequest(new GalleryName(parsed.GetRequiredValue(name)), vaultArguments.Caller(parsed)) { OldestRecoveryKit = TimeSpan.FromDays(parsed.GetValue(kitDays)) };
            var done = await house.Cases.EraseGallery.HandleAsync(request, cancellation);
            if (parsed.GetValue(receipt) is { } path)
                await OutputFiles.WriteAsync(path, done.SignedReceipt, CancellationToken.None);
            if (parsed.GetValue(json))
                JsonText.Print(new { done.Rows.Subjects, done.Rows.References, done.Rows.Consents, done.Rows.Constraints, Keys = done.Receipt.Destroyed["keys"], done.Receipt.EpochDestroyed, Receipt = done.SignedReceipt });
            else
                Screen.Line(parsed.GetValue(receipt) is { } written ? FormattableString.Invariant($"Erased: {done.Rows.Subjects} subjects with {done.Rows.References} references, and {done.Receipt.Destroyed["keys"]} keys. Epoch {done.Receipt.EpochDestroyed} is destroyed; the receipt is in {written}.") : done.SignedReceipt);
            return (int)ExitCode.Yes;
        });
        return command;
    }
}
