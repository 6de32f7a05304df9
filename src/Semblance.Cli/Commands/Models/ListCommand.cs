using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Models;

namespace Semblance.Cli.Commands.Models;

/// <summary><c>models list</c>: the models that were found.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var folder = new Option<string?>("--models") { Description = "Model folder to search first" };
        var json = JsonOption.Create();
        var command = new Command("list", "Show the models that were found, their licences and measured figures.") { folder, json };
        command.SetAction(parsed =>
        {
            var library = ModelLibrary.Open(parsed.GetValue(folder));
            if (parsed.GetValue(json))
                JsonText.Print(library.Models.Select(card => new { card.Name, card.Task, card.Licence, card.Origin, card.Bytes, card.Sha256, card.FullPath, card.Measured }));
            else if (library.Models.Count == 0)
                Screen.Line($"No models were found. Searched: {string.Join(", ", library.Folders)}.");
            else
                Screen.Table(["name", "task", "size", "licence", "folder"], library.Models.Select(card => new[]
                {
                    card.Name, card.Task.ToString(), FormattableString.Invariant($"{card.Bytes / 1e6:0.0} MB"), card.Licence, card.Folder,
                }));
            return (int)(library.Models.Count > 0 ? ExitCode.Yes : ExitCode.No);
        });
        return command;
    }
}
