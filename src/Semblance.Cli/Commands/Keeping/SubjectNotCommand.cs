using System.CommandLine;
using System.Security.Cryptography;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.Cli.Pictures;
using Semblance.Recognition.Constrain;
using Semblance.Vault.Rows;

namespace Semblance.Cli.Commands.Keeping;

/// <summary><c>subject not</c>: a picture does not show a person, whatever the score says.</summary>
internal static class SubjectNotCommand
{
    public static Command Create()
    {
        var picture = new Option<string>("--picture") { Description = "The picture's file; only a keyed digest of it is kept", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why you are sure; it is kept sealed", Required = true };
        var json = JsonOption.Create();
        var command = new Command("not", "Say that a picture does not show a person: no search with this file names that person again.") { picture, reason, json };
        var (subject, vaultArguments) = (SubjectArguments.AddTo(command), VaultArguments.AddTo(command));
        command.SetAction(async (parsed, cancellation) =>
        {
            var digest = FileDigest.From(SHA256.HashData(await PictureFiles.ReadAsync(parsed.GetRequiredValue(picture), cancellation)));
            await using var house = await OpenHouse.OpenAsync(vaultArguments.Place(parsed), null, cancellation);
            var about = await subject.FindAsync(parsed, house, vaultArguments, cancellation);
            var said = await house.Cases.Constrain.HandleAsync(new ConstraintRequest(about, parsed.GetRequiredValue(reason)) { NotShownBy = digest }, cancellation);
            if (parsed.GetValue(json))
                JsonText.Print(new { Constraint = said.ToString(), Subject = about.Subject.ToString() });
            else
                Screen.Line("Kept: the picture does not show this person.");
            return (int)ExitCode.Yes;
        });
        return command;
    }
}
