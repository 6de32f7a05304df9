using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;

namespace Semblance.Cli.Commands.Operating;

/// <summary><c>keys rotate</c>: every older copy of the wrapped keys is dead.</summary>
internal static class KeysRotateCommand
{
    public static Command Create()
    {
        var master = new Option<string?>("--master") { Description = "Put another master key in force: a file that does not exist, where it is made; after a cut, the same file again" };
        var json = JsonOption.Create();
        var command = new Command("rotate", "Begin a new epoch: all keys are wrapped anew, and every older copy of them is dead. With --master under another master key.") { master, json };
        var vaultArguments = VaultArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var place = vaultArguments.Place(parsed);
            var next = parsed.GetValue(master) is { } file ? Path.GetFullPath(file) : null;

            // A file that is there is that of a rotation which was cut off: both keys may be needed.
            var isCut = next is not null && File.Exists(next);
            await using var house = await OpenHouse.OpenAsync(isCut ? place with { NextMasterKeyFile = next } : place, null, cancellation);
            var done = await house.Cases.RotateKeys.HandleAsync(next, vaultArguments.Caller(parsed), cancellation);
            if (parsed.GetValue(json))
                JsonText.Print(new { done.Epoch, EpochDestroyed = done.Destroyed, done.Rewrapped, done.Damaged, Master = next });
            else
                Screen.Line(FormattableString.Invariant($"Epoch {done.Destroyed} is destroyed, {done.Epoch} is in force: {done.Rewrapped} keys wrapped anew.{(next is null ? string.Empty : $"\nFrom now on name the new master key: --master-key {next}, or SEMBLANCE_MASTER_KEY. Keep a copy of it elsewhere, then destroy {place.MasterKey}: it opens nothing any more.")}"));
            if (done.Damaged > 0)
                Screen.Complain(FormattableString.Invariant($"{done.Damaged} keys are damaged and were left: 'vault check' says whose rows are concerned."));
            return (int)(done.Damaged == 0 ? ExitCode.Yes : ExitCode.Input);
        });
        return command;
    }
}
