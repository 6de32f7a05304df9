using System.CommandLine;
using Semblance.Cli.Drawing;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Cli.Pictures;
using Semblance.Liveness;

namespace Semblance.Cli.Commands;

/// <summary><c>liveness</c>: whether a face stood before the camera or something that shows one.</summary>
internal static class LivenessCommand
{
    public static Command Create()
    {
        var pictures = new Argument<string[]>("PICTURES") { Description = "Whole pictures, not cut-outs of faces, or folders of them", Arity = ArgumentArity.OneOrMore };
        var liveness = new Option<string?>("--liveness") { Description = "Liveness model by name or beginning; several joined by + are averaged (default: all of the first folder that has any)" };
        var threshold = new Option<double?>("--threshold") { Description = "Score from which on a face is bona fide (default: the one on the model's card, else 0.5)" };
        var draw = new Option<string?>("--draw") { Description = "Write the pictures with boxes into this folder (or, for one picture, this file): teal bona fide, orange attack, white undecided" };
        var json = JsonOption.Create();
        threshold.Validators.Add(result => RangeRule.Check(result, 0.0, 1.0));
        var command = new Command("liveness", "Look for presentation attacks (prints, screens). It raises the cost of casual attacks and proves nothing: docs/liveness.md.") { pictures, liveness, threshold, draw, json };
        var livenessArguments = LivenessArguments.AddTo(command);
        var engineArguments = EngineArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = engineArguments.Read(parsed) with { Liveness = livenessArguments.Read(parsed, parsed.GetValue(liveness), parsed.GetValue(threshold)) };
            var files = PictureFiles.ExpandToSome(parsed.GetRequiredValue(pictures));
            using var engine = FaceEngine.Open(options);
            var results = await Screen.ProgressAsync("Looking for attacks", progress =>
                PictureRun.AnalyseAsync(engine, files, AnalysisRequest.DetectOnly with { AssessLiveness = true }, options.Inference.Parallelism, progress, cancellation));
            if (parsed.GetValue(draw) is { } target)
                await PictureDrawing.WriteAsync(results, target, cancellation);
            return (int)Report(results, parsed.GetValue(json));
        });
        return command;
    }

    private static ExitCode Report(PictureResult[] results, bool isJson)
    {
        if (isJson)
            JsonText.Print(results.Select(result => result.Analysis is { } analysis ? FaceJson.Of(result.File, analysis) : FaceJson.Failure(result.File, result.Error!.Message)));
        else
            foreach (var result in results)
                Print(result);
        if (results.Any(result => result.Error is not null))
            return ExitCode.Input;
        return results.All(result => result.Analysis!.Faces.Count > 0 && result.Analysis.Faces.All(face => face.Liveness!.Decision == PadDecision.BonaFide)) ? ExitCode.Yes : ExitCode.No;
    }

    private static void Print(PictureResult result)
    {
        if (result.Analysis is not { } analysis)
        {
            Screen.Complain($"{result.File}: {result.Error!.Message}");
            return;
        }

        if (analysis.Faces.Count == 0)
            Screen.Line($"{result.File}: no face was found.");
        for (var i = 0; i < analysis.Faces.Count; i++)
        {
            var liveness = analysis.Faces[i].Liveness!;
            Screen.Line(FormattableString.Invariant($"{result.File}, face {i + 1}: {Words(liveness.Decision)}. {string.Join(' ', liveness.Reasons)} {liveness.Advice}").TrimEnd());
        }
    }

    private static string Words(PadDecision decision) => decision switch { PadDecision.BonaFide => "bona fide", PadDecision.Attack => "attack", _ => "undecided" };
}
