using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.Vault.Galleries;

namespace Semblance.Cli.Commands.Keeping;

/// <summary><c>gallery list</c>: all galleries of a vault with their purposes.</summary>
internal static class GalleryListCommand
{
    public static Command Create()
    {
        var json = JsonOption.Create();
        var command = new Command("list", "Show all galleries: purpose, legal basis, retention, how many people.") { json };
        var vaultArguments = VaultArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var house = await OpenHouse.OpenAsync(vaultArguments.Place(parsed), null, cancellation);
            var counted = new List<(Gallery Gallery, long Subjects, long References)>();
            await using (var view = await house.Vault.Store.ViewAsync(cancellation))
            {
                foreach (var row in (await view.Galleries.ListAsync(cancellation)).Found.OrderBy(row => row.Gallery.Name.Text, StringComparer.Ordinal))
                    counted.Add((row.Gallery, await view.Subjects.CountAsync(row.Gallery.Id, cancellation), await view.References.CountAsync(row.Gallery.Id, cancellation)));
            }

            if (parsed.GetValue(json))
                JsonText.Print(counted.Select(one => GalleryOutput.Of(one.Gallery, one.Subjects, one.References)));
            else if (counted.Count == 0)
                Screen.Line("There is no gallery yet. Make one: semblance gallery create NAME --purpose TEXT --basis CODE --days N");
            else
                Screen.Table(["gallery", "purpose", "basis", "kept for", "asked", "subjects", "references"], counted.Select(one => GalleryOutput.Row(one.Gallery, one.Subjects, one.References)));
            return (int)ExitCode.Yes;
        });
        return command;
    }
}
