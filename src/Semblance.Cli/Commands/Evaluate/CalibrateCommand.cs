using System.CommandLine;
using System.Globalization;
using Semblance.Cli.Evaluating;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Comparison;
using Semblance.Evaluation.Calibrations;
using Semblance.Evaluation.Lists;
using Semblance.Models;

namespace Semblance.Cli.Commands.Evaluate;

/// <summary><c>evaluate calibrate</c>: makes the table that says what error rate a score stands for.</summary>
internal static class CalibrateCommand
{
    public static Command Create()
    {
        var images = new Option<string>("--images") { Description = "Folder with a folder per person; every person's label must be right", Required = true };
        var name = new Option<string?>("--name") { Description = "What the data is called in the table (default: the folder's name)" };
        var output = new Option<string?>("--out") { Description = "Model folder whose 'calibrations' takes the table (default: the user's)" };
        var face = FaceOption.Create(FaceSelection.MostCentral);
        var json = JsonOption.Create();
        var command = new Command("calibrate", "Make the calibration of an embedder from labelled pictures (all cross pairs).") { images, name, output, face, json };
        var engineArguments = EngineArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = engineArguments.Read(parsed);
            var root = PictureRoot.Resolve(parsed.GetRequiredValue(images));
            using var engine = FaceEngine.Open(options);
            var request = new AnalysisRequest { Faces = parsed.GetValue(face), MeasureQuality = false };
            var samples = await SampleRun.EnrolAsync(engine, PeopleFolder.Read(root), request, options.Inference.Parallelism, cancellation);
            var today = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var calibration = CalibrationMaker.Make(samples, engine.Model, new CalibrationOptions { Name = parsed.GetValue(name) ?? Path.GetFileName(Path.GetFullPath(root)), Date = today });
            var path = await WriteAsync(calibration, parsed.GetValue(output) ?? ModelFolders.UserFolder, cancellation);
            Report(calibration, engine, path, parsed.GetValue(json));
            return (int)ExitCode.Yes;
        });
        return command;
    }

    private static async Task<string> WriteAsync(Calibration calibration, string folder, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, CalibrationLibrary.FolderName, CalibrationLibrary.FileName(calibration.Model));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, calibration.ToJson(), cancellation);
        return path;
    }

    private static void Report(Calibration calibration, FaceEngine engine, string path, bool isJson)
    {
        var levels = Enumerable.Range(1, 8).Select(power => Math.Pow(10, -power)).Where(rate => rate >= calibration.FloorFmr && rate <= calibration.CeilingFmr).ToArray();
        if (isJson)
        {
            JsonText.Print(new
            {
                Path = path,
                Model = calibration.Model.ToString(),
                calibration.Id,
                calibration.Source,
                calibration.FloorFmr,
                Thresholds = levels.ToDictionary(rate => rate.ToString("0e-0", CultureInfo.InvariantCulture), rate => calibration.ScoreAt(rate).Similarity, StringComparer.Ordinal),
            });
            return;
        }

        Screen.Line($"{engine.Embedder.Name}: {path}");
        Screen.Line(FormattableString.Invariant($"{calibration.Source.NonMatedPairs:N0} non-mated and {calibration.Source.MatedPairs:N0} mated pairs of {calibration.Source.People:N0} people; rates below {Screen.Rate(calibration.FloorFmr)} are not supported by this data."));
        Screen.Table(["FMR", "threshold", "lies between", "FNMR there"], levels.Select(rate => new[]
        {
            Screen.Rate(rate),
            calibration.ScoreAt(rate).ToString(),
            FormattableString.Invariant($"{calibration.ScoreIntervalAt(rate).Low:0.0000} and {calibration.ScoreIntervalAt(rate).High:0.0000}"),
            calibration.FalseNonMatchRateAt(calibration.ScoreAt(rate)) is { } missed ? Screen.Percent(missed.Value) : string.Empty,
        }));
    }
}
