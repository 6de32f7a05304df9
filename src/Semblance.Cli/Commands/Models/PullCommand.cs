using System.CommandLine;
using Semblance.Cli.Downloads;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Errors;
using Semblance.Models;

namespace Semblance.Cli.Commands.Models;

/// <summary><c>models pull</c>: fetches a model that does not come with the program. The one command that uses the network.</summary>
internal static class PullCommand
{
    public static Command Create()
    {
        var name = new Argument<string?>("name") { Arity = ArgumentArity.ZeroOrOne, Description = "Name of the model, or its beginning; without it, show what can be pulled" };
        var to = new Option<string?>("--to") { Description = "Folder to put it into (default: the user's model folder)" };
        var from = new Option<string?>("--from") { Description = "Address to fetch it from instead, such as a mirror's; the digest stays pinned" };
        var list = new Option<string?>("--list") { Description = "List of models to choose from, written like the program's own available.json (docs/models.md)" };
        var json = JsonOption.Create();
        var command = new Command("pull", "Fetch a model, check its digest and add it to the catalogue; without a name, show what there is.") { name, to, from, list, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var available = AvailableModels.Read(parsed.GetValue(list) ?? Path.Combine(ModelFolders.ProgramFolder, AvailableModels.FileName));
            if (parsed.GetValue(name) is { } wanted)
                await PullAsync(available.Require(wanted), parsed.GetValue(to), parsed.GetValue(from), parsed.GetValue(json), cancellation);
            else if (parsed.GetValue(to) is not null || parsed.GetValue(from) is not null)
                throw new SemblanceException(ErrorCode.OptionOutOfRange, "--to and --from need the name of a model.", "Name one; 'semblance models pull' shows what there is.");
            else
                Show(available, parsed.GetValue(json));
            return (int)ExitCode.Yes;
        });
        return command;
    }

    private static void Show(AvailableModels available, bool asJson)
    {
        if (asJson)
            JsonText.Print(available.Models.Select(model => new { model.Name, model.Task, model.Bytes, model.Licence, model.Origin, model.TrainedOn, Address = DownloadAddress.Shown(model.Address), model.Sha256 }));
        else
            Screen.Table(["name", "task", "size", "licence", "origin", "trained on"], available.Models.Select(model => new[]
            {
                model.Name, model.Task, Size(model.Bytes), model.Licence, model.Origin, model.TrainedOn ?? "not stated",
            }));
    }

    private static async Task PullAsync(AvailableModel model, string? to, string? from, bool asJson, CancellationToken cancellation)
    {
        var folder = Path.GetFullPath(to ?? ModelFolders.UserFolder);
        var address = from is null ? model.Address : DownloadAddress.Require(from);
        using var client = ModelSource.CreateClient();
        var pull = new ModelPull(new ModelTransfer(client, new DownloadOptions(), TimeProvider.System));
        var outcome = await Screen.ProgressAsync($"{model.Name}, {Size(model.Bytes)}", progress => pull.RunAsync(model, folder, address, progress, cancellation));
        if (asJson)
            JsonText.Print(new
            {
                model.Name,
                State = outcome.IsNew ? "pulled" : "already_there",
                outcome.Path,
                outcome.Bytes,
                model.Sha256,
                Address = outcome.IsNew ? DownloadAddress.Shown(address) : null,
                outcome.ResumedFrom,
                model.Licence,
                model.Origin,
            });
        else
            Tell(model, outcome, to);
    }

    private static void Tell(AvailableModel model, PullOutcome outcome, string? to)
    {
        Screen.Line(outcome.IsNew
            ? $"{model.Name} ({Size(outcome.Bytes)}) is now at {outcome.Path}; its digest is the pinned one."
            : $"{model.Name} is already at {outcome.Path}; its digest is the pinned one.");
        Screen.Line($"Licence: {model.Licence}. Trained on: {model.TrainedOn ?? "not stated"}.");
        Screen.Line(to is null
            ? "The user's folder comes before the program's: what is pulled there is preferred for its task unless an option names another ('semblance doctor' shows what is in use)."
            : $"Use it with --models {to}, or set {ModelFolders.Variable} to that folder.");
    }

    private static string Size(long? bytes) => bytes is { } known ? FormattableString.Invariant($"{known / 1e6:0.0} MB") : "not known";
}
