using System.CommandLine;
using Semblance.Cli.Grouping;
using Semblance.Recognition.Group;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Cli.Pictures;
using Semblance.Quality;

namespace Semblance.Cli.Commands;

/// <summary><c>group</c>: which faces of an unlabelled pile show the same person.</summary>
internal static class GroupCommand
{
    public static Command Create()
    {
        var pictures = new Argument<string[]>("DIR") { Description = "Folders, or picture files, that make the pile", Arity = ArgumentArity.OneOrMore };
        var fmr = new Option<double?>("--fmr") { Description = "The false match rate of the threshold (default: such that 1 in 100 lone faces comes into a wrong group)" };
        var gate = new Option<QualityGate>("--gate") { Description = "Faces that this gate refuses are set aside: off, standard or strict", DefaultValueFactory = _ => QualityGate.Standard };
        var output = new Option<string?>("--out") { Description = "Write a contact sheet with all faces into this HTML file" };
        var truth = new Option<bool>("--truth-folders") { Description = "Also measure the groups against the folders that the pictures lie in" };
        var json = JsonOption.Create();
        var command = new Command("group", "Put the faces of an unlabelled pile into groups, one a person. Exit code 0 when there are groups, 1 when every face stands alone.") { pictures, fmr, gate, output, truth, json };
        var engineArguments = EngineArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = engineArguments.Read(parsed);
            var paths = parsed.GetRequiredValue(pictures);
            var files = PictureFiles.ExpandToSome(paths);
            using var engine = FaceEngine.Open(options);
            var calibration = engine.RequireCalibration();
            var results = await Screen.ProgressAsync("Looking at faces", progress =>
                PictureRun.AnalyseAndCutAsync(engine, [.. files.Select(PictureInput.File)], AnalysisRequest.Default, options, progress, cancellation));
            var pile = new FacePile(results, parsed.GetValue(gate));
            var threshold = GroupThreshold.For(calibration, parsed.GetValue(fmr), pile.Faces.Count);
            var groups = PileGrouping.Group(pile, threshold, cancellation);
            var figures = parsed.GetValue(truth) ? GroupTruth.Measure(pile, groups, GroupTruth.FolderOf) : null;
            var sheet = parsed.GetValue(output);
            if (sheet is not null)
                await OutputFiles.WriteAsync(sheet, ContactSheet.Write(paths[0], pile, groups, threshold), cancellation);
            if (parsed.GetValue(json))
                GroupOutput.PrintJson(pile, groups, threshold, figures, sheet);
            else
                GroupOutput.Print(paths is [var root] && Directory.Exists(root) ? root : null, pile, groups, threshold, figures, sheet);
            return (int)(pile.Unreadable.Any() ? ExitCode.Input : groups.Any(group => group.Faces.Count > 1) ? ExitCode.Yes : ExitCode.No);
        });
        return command;
    }
}
