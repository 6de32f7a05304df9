using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.Recognition.Watch;

namespace Semblance.Cli.Commands.Operating;

/// <summary><c>vault sweep</c>: what may not be kept any more goes.</summary>
internal static class VaultSweepCommand
{
    public static Command Create()
    {
        var receipt = new Option<string?>("--receipt") { Description = "Write the signed receipt here, where somebody was erased" };
        var json = JsonOption.Create();
        var command = new Command("sweep", "Remove references whose day has come, and erase whoever is left without a reference and without a consent in force. Once a day is enough; a second run finds nothing.") { receipt, json };
        var vaultArguments = VaultArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var house = await OpenHouse.OpenAsync(vaultArguments.Place(parsed), null, cancellation);
            var done = await house.Cases.Sweep.HandleAsync(vaultArguments.Caller(parsed), cancellation);
            if (parsed.GetValue(receipt) is { } path && done.SignedReceipt is { } signed)
                await OutputFiles.WriteAsync(path, signed, CancellationToken.None);
            if (parsed.GetValue(json))
                JsonText.Print(new { done.References, done.Subjects, done.Withheld, done.Spared, done.Events, done.Shots, Receipt = done.SignedReceipt });
            else
                Screen.Line(FormattableString.Invariant($"Removed: {done.References} references whose day had come. Erased: {done.Subjects} subjects of whom nothing was left. {done.Withheld} answers that nobody confirmed were destroyed."));
            if (done.Shots > 0 && !parsed.GetValue(json))
                Screen.Line(FormattableString.Invariant($"{done.Shots} kept shots of cameras' events were destroyed."));
            if (done.Events > 0)
                Screen.Complain(FormattableString.Invariant($"{done.Events} events of cameras that no outlet took in {PendingEvents.LongestWait.TotalDays:0} days were given up."));
            if (done.Spared > 0)
                Screen.Complain(FormattableString.Invariant($"{done.Spared} subjects without a usable reference were kept, because rows that were set aside may be theirs: see 'vault check', then mend or erase them."));
            return (int)ExitCode.Yes;
        });
        return command;
    }
}
