using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;

namespace Semblance.Cli.Commands.Operating;

/// <summary><c>backup</c>: a copy of the sealed rows, without keys.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A file that does not exist" };
        var json = JsonOption.Create();
        var command = new Command("backup", "Write a copy of the sealed rows. It holds no keys: alone it opens nothing, and whoever is erased later is erased in it too. Keep the keys' folder in no backup of the rows.") { file, json };
        var vaultArguments = VaultArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = Path.GetFullPath(parsed.GetRequiredValue(file));
            await using var house = await OpenHouse.OpenAsync(vaultArguments.Place(parsed), null, cancellation);
            var digest = await house.Cases.BackUp.HandleAsync(path, vaultArguments.Caller(parsed), cancellation);
            if (parsed.GetValue(json))
                JsonText.Print(new { File = path, Bytes = new FileInfo(path).Length, Sha256 = digest });
            else
                Screen.Line(FormattableString.Invariant($"{path}: {new FileInfo(path).Length} bytes, SHA-256 {digest}.\nIt is restored with 'semblance restore', beside the keys of that day."));
            return (int)ExitCode.Yes;
        });
        return command;
    }
}
