using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Errors;
using Semblance.Inference;
using Semblance.Models;

namespace Semblance.Cli.Commands.Models;

/// <summary><c>models verify</c>: whether each file is the one that its catalogue describes.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var folder = new Option<string?>("--models") { Description = "Model folder to search first" };
        var json = JsonOption.Create();
        var command = new Command("verify", "Check length, digest and shapes of every model against its catalogue.") { folder, json };
        command.SetAction(parsed =>
        {
            var library = ModelLibrary.Open(parsed.GetValue(folder));
            if (library.Models.Count == 0)
                throw new SemblanceException(ErrorCode.ModelNotFound, $"No models were found; searched: {string.Join(", ", library.Folders)}.", $"Set {ModelFolders.Variable} to a folder with a catalogue.json, or run 'semblance models pull NAME' (without a name it shows what can be had).");
            var results = library.Models.Select(card => (Card: card, Complaint: Check(card))).ToArray();
            if (parsed.GetValue(json))
                JsonText.Print(results.Select(result => new { result.Card.Name, Valid = result.Complaint is null, result.Complaint }));
            else
                Screen.Table(["name", "state"], results.Select(result => new[] { result.Card.Name, result.Complaint ?? "as its catalogue says" }));
            return (int)(results.All(result => result.Complaint is null) ? ExitCode.Yes : ExitCode.Model);
        });
        return command;
    }

    private static string? Check(ModelCard card)
    {
        try
        {
            ModelCheck.Run(card);
            return null;
        }
        catch (SemblanceException refusal)
        {
            return refusal.Message;
        }
    }
}
