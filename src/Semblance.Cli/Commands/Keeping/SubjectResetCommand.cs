using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.Vault.Galleries;

namespace Semblance.Cli.Commands.Keeping;

/// <summary><c>subject reset</c>: claims about somebody are checked again, after too many were wrong.</summary>
internal static class SubjectResetCommand
{
    public static Command Create()
    {
        var subject = new Argument<string>("SUBJECT") { Description = "External id, or identifier of 36 characters" };
        var gallery = new Option<string>("--gallery", "-g") { Description = "The gallery's name", Required = true };
        var json = JsonOption.Create();
        var command = new Command("reset", "Let claims about a person be checked again, which were paused or switched off since too many were wrong: you have looked into it. A name that nobody is enrolled by is reset alike.") { subject, gallery, json };
        var vaultArguments = VaultArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var house = await OpenHouse.OpenAsync(vaultArguments.Place(parsed), null, cancellation);
            await house.Cases.ResetAttempts.HandleAsync(new GalleryName(parsed.GetRequiredValue(gallery)), parsed.GetRequiredValue(subject), vaultArguments.Caller(parsed), cancellation);
            if (parsed.GetValue(json))
                JsonText.Print(new { IsReset = true });
            else
                Screen.Line("Claims are checked again.");
            return (int)ExitCode.Yes;
        });
        return command;
    }
}
