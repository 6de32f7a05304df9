using System.CommandLine;
using Semblance.Cli.Drawing;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Cli.Pictures;

namespace Semblance.Cli.Commands;

/// <summary><c>detect</c>: where the faces are.</summary>
internal static class DetectCommand
{
    public static Command Create()
    {
        var pictures = new Argument<string[]>("PICTURES") { Description = "Picture files or folders", Arity = ArgumentArity.OneOrMore };
        var draw = new Option<string?>("--draw") { Description = "Write the pictures with boxes and points into this folder (or, for one picture, this file)" };
        var json = JsonOption.Create();
        var command = new Command("detect", "Find faces: box, score and five named points.") { pictures, draw, json };
        var engineArguments = EngineArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = engineArguments.Read(parsed);
            var files = PictureFiles.ExpandToSome(parsed.GetRequiredValue(pictures));
            using var engine = FaceEngine.Open(options);
            var results = await Screen.ProgressAsync("Looking for faces", progress =>
                PictureRun.AnalyseAsync(engine, files, AnalysisRequest.DetectOnly, options.Inference.Parallelism, progress, cancellation));
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
            Screen.Table(["picture", "size", "faces", "boxes (x, y, width x height: score)"], results.Select(Row));
        if (results.Any(result => result.Error is not null))
            return ExitCode.Input;
        return results.Any(result => result.Analysis!.Faces.Count > 0) ? ExitCode.Yes : ExitCode.No;
    }

    private static string[] Row(PictureResult result)
    {
        if (result.Analysis is not { } analysis)
            return [result.File, "-", "-", result.Error!.Message];
        var boxes = analysis.Faces.Take(4).Select(face => FormattableString.Invariant(
            $"{face.Detected.Box.X:0}, {face.Detected.Box.Y:0}, {face.Detected.Box.Width:0} x {face.Detected.Box.Height:0}: {face.Detected.Score:0.00}"));
        var more = analysis.Faces.Count > 4 ? FormattableString.Invariant($"\nand {analysis.Faces.Count - 4} more") : string.Empty;
        var damaged = analysis.IsDamaged ? " (damaged file)" : string.Empty;
        return [result.File, FormattableString.Invariant($"{analysis.Width} x {analysis.Height}{damaged}"), FormattableString.Invariant($"{analysis.Faces.Count}"), string.Join('\n', boxes) + more];
    }
}
