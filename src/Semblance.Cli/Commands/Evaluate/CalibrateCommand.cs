using System.CommandLine;
using System.Globalization;
using Semblance.Cli.Evaluating;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Comparison;
using Semblance.Evaluation.Lists;
using Semblance.Models;

namespace Semblance.Cli.Commands.Evaluate;

/// <summary><c>evaluate calibrate</c>: makes the tables that say what error rate a score stands for.</summary>
internal static class CalibrateCommand
{
    public static Command Create()
    {
        var images = new Option<string>("--images") { Description = "Folder with a folder per person; every person's label must be right", Required = true };
        var strangers = new Option<string?>("--strangers") { Description = "CSV list (file,population) of pictures of people without names, each of somebody else: makes a table per population and blends all of them into the general one" };
        var name = new Option<string?>("--name") { Description = "What the data of --images is called in the table (default: the folder's name)" };
        var strangersName = new Option<string?>("--strangers-name") { Description = "What the data of --strangers is called in the tables (default: the list's name)" };
        var distinct = new Option<bool>("--distinct") { Description = "The list of strangers is known to show nobody twice; without it, pairs that look like one person are taken out" };
        var output = new Option<string?>("--out") { Description = "Model folder whose 'calibrations' takes the tables (default: the user's)" };
        var face = FaceOption.Create(FaceSelection.MostCentral);
        var json = JsonOption.Create();
        var command = new Command("calibrate", "Make the calibration of an embedder from labelled pictures (all cross pairs).") { images, strangers, name, strangersName, distinct, output, face, json };
        var engineArguments = EngineArguments.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(strangers) is not null && engineArguments.NamesPopulation(result))
                result.AddError("--population says whom the table of --images speaks for; with --strangers the list says it, and --images goes into the general table.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = engineArguments.Read(parsed);
            var root = PictureRoot.Resolve(parsed.GetRequiredValue(images));
            var list = parsed.GetValue(strangers);
            var listed = list is null ? null : StrangerList.Read(list);
            using var engine = FaceEngine.Open(options);
            var request = new AnalysisRequest { Faces = parsed.GetValue(face), MeasureQuality = false };
            var named = await SampleRun.EnrolAsync(engine, PeopleFolder.Read(root), request, options.Inference.Parallelism, cancellation);
            var today = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var run = new CalibrationRun(engine.Model, today, parsed.GetValue(name) ?? PictureRoot.NameOf(root), options.Population, named);
            if (listed is not null)
                run.AddStrangers(parsed.GetValue(strangersName) ?? Path.GetFileNameWithoutExtension(list!), listed, await SampleRun.EnrolAsync(engine, [.. listed.SelectMany(group => group)], request, options.Inference.Parallelism, cancellation), parsed.GetValue(distinct));
            var paths = await WriteAsync(run.Tables, parsed.GetValue(output) ?? ModelFolders.UserFolder, cancellation);
            Report(run, engine, paths, parsed.GetValue(json));
            return (int)ExitCode.Yes;
        });
        return command;
    }

    private static async Task<string[]> WriteAsync(IReadOnlyList<Calibration> tables, string folder, CancellationToken cancellation)
    {
        var place = OutputFiles.MakeFolder(Path.Combine(folder, CalibrationLibrary.FolderName));
        var paths = tables.Select(table => Path.Combine(place, CalibrationLibrary.FileName(table.Model, table.Source.Population))).ToArray();
        for (var i = 0; i < paths.Length; i++)
            await OutputFiles.WriteAsync(paths[i], tables[i].ToJson(), cancellation);
        return paths;
    }

    private static void Report(CalibrationRun run, FaceEngine engine, string[] paths, bool isJson)
    {
        if (isJson)
        {
            JsonText.Print(new
            {
                Model = engine.Model.ToString(),
                run.Repeats,
                Tables = run.Tables.Zip(paths, (table, path) => new
                {
                    Path = path,
                    table.Id,
                    table.Source,
                    table.FloorFmr,
                    Thresholds = Levels(table).ToDictionary(rate => rate.ToString("0e-0", CultureInfo.InvariantCulture), rate => table.ScoreAt(rate).Similarity, StringComparer.Ordinal),
                }),
            });
            return;
        }

        foreach (var (table, path) in run.Tables.Zip(paths))
            Report(table, engine, path);
        if (run.Repeats > 0)
            Screen.Line(FormattableString.Invariant($"{run.Repeats} pairs of the strangers looked like one person and were taken out."));
    }

    private static void Report(Calibration table, FaceEngine engine, string path)
    {
        Screen.Line($"{engine.Embedder.Name}, population {table.Source.Population}, from {table.Source.Name}: {path}");
        Screen.Line(FormattableString.Invariant($"{table.Source.NonMatedPairs:N0} non-mated and {table.Source.MatedPairs:N0} mated pairs of {table.Source.People:N0} people; rates below {Screen.Rate(table.FloorFmr)} are not supported by this data."));
        Screen.Table(["FMR", "threshold", "lies between", "FNMR there"], Levels(table).Select(rate => new[]
        {
            Screen.Rate(rate),
            table.ScoreAt(rate).ToString(),
            FormattableString.Invariant($"{table.ScoreIntervalAt(rate).Low:0.0000} and {table.ScoreIntervalAt(rate).High:0.0000}"),
            table.FalseNonMatchRateAt(table.ScoreAt(rate)) is { } missed ? Screen.Percent(missed.Value) : string.Empty,
        }));
    }

    private static double[] Levels(Calibration table) =>
        [.. Enumerable.Range(1, 8).Select(power => Math.Pow(10, -power)).Where(rate => rate >= table.FloorFmr && rate <= table.CeilingFmr)];
}
