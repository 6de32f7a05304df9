using System.CommandLine;
using Semblance.Cli.Evaluating;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Cli.Pictures;
using Semblance.Evaluation.Agreement;

namespace Semblance.Cli.Commands.Evaluate;

/// <summary><c>evaluate detection</c>: how far a face detector agrees with another on the same pictures.</summary>
internal static class DetectionEvaluationCommand
{
    public static Command Create()
    {
        var images = new Option<string>("--images") { Description = "Folder of pictures; no labels are needed", Required = true };
        var reference = new Option<string>("--reference-detector") { Description = "Name of the detector to agree with, or its beginning", DefaultValueFactory = _ => "yunet_n_320" };
        var score = new Option<double>("--min-reference-score") { Description = "Faces to which the reference gives less need not be found", DefaultValueFactory = _ => new AgreementOptions().MinReferenceScore };
        var side = new Option<double>("--min-face") { Description = "Faces smaller than this many pixels need not be found", DefaultValueFactory = _ => new AgreementOptions().MinFaceSide };
        var faceFree = new Option<string?>("--face-free") { Description = "Pictures with this word in their file name show no face: every box in them is false" };
        var json = JsonOption.Create();
        score.Validators.Add(result => RangeRule.Check(result, 0.0, 1.0));
        side.Validators.Add(result => RangeRule.Check(result, 0.0, 10_000.0));
        var command = new Command("detection", "How far a face detector agrees with another: faces missed, boxes added, points moved.") { images, reference, score, side, faceFree, json };
        var engineArguments = EngineArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = engineArguments.Read(parsed);
            var folder = parsed.GetRequiredValue(images);
            var files = PictureFiles.ExpandToSome([folder]);
            var tested = await AgreementRun.DetectAsync(options, files, cancellation);
            var sought = await AgreementRun.DetectAsync(options with { Detector = parsed.GetRequiredValue(reference) }, files, cancellation);
            var samples = AgreementRun.Pair(folder, sought.Results, tested.Results, parsed.GetValue(faceFree));
            var agreement = new AgreementOptions { MinReferenceScore = parsed.GetValue(score), MinFaceSide = parsed.GetValue(side) };
            var report = AgreementProtocol.Run(PictureRoot.NameOf(folder), samples, agreement);
            if (parsed.GetValue(json))
                Screen.Line(report.ToJson());
            else
                AgreementOutput.Print(report, tested.Detector, sought.Detector);
            return (int)ExitCode.Yes;
        });
        return command;
    }
}
