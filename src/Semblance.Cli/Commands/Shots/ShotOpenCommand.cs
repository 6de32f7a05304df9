using System.CommandLine;
using Semblance.Cli.Commands.Keeping;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.Vault.Galleries;

namespace Semblance.Cli.Commands.Shots;

/// <summary><c>shot open</c>: writes a kept shot to a file; that somebody looked is on record.</summary>
internal static class ShotOpenCommand
{
    public static Command Create()
    {
        var id = new Argument<Guid>("SHOT") { Description = "The shot_id of an event" };
        var gallery = GalleryOption.Create();
        var output = new Option<string>("--out", "-o") { Description = "JPEG file to be written, readable by you alone", Required = true };
        var json = JsonOption.Create();
        var command = new Command("open", "Write the best shot of an event to a file. The look goes on record.") { id, gallery, output, json };
        var vaultArguments = VaultArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var house = await OpenHouse.OpenAsync(vaultArguments.Place(parsed), null, cancellation);
            var opened = await house.Cases.OpenShot.HandleAsync(new GalleryName(parsed.GetRequiredValue(gallery)), parsed.GetRequiredValue(id), vaultArguments.Caller(parsed), cancellation);
            var path = parsed.GetRequiredValue(output);
            await OutputFiles.WriteForOwnerAsync(path, opened.Jpeg.ToArray(), cancellation);
            if (parsed.GetValue(json))
                JsonText.Print(new { opened.Shot.Id, opened.Shot.Camera, opened.Shot.At, opened.Shot.ExpiresOn, File = path });
            else
                Screen.Line(FormattableString.Invariant($"{path}: camera {opened.Shot.Camera}, {opened.Shot.At:u}; kept until {opened.Shot.ExpiresOn:yyyy-MM-dd}. The file is yours to destroy."));
            return (int)ExitCode.Yes;
        });
        return command;
    }
}
