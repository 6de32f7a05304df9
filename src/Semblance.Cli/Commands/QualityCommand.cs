using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Cli.Pictures;
using Semblance.Quality;

namespace Semblance.Cli.Commands;

/// <summary><c>quality</c>: how fit each face is for comparison, why, and what to do better.</summary>
internal static class QualityCommand
{
    public static Command Create()
    {
        var pictures = new Argument<string[]>("PICTURES") { Description = "Picture files or folders", Arity = ArgumentArity.OneOrMore };
        var gate = new Option<QualityGate>("--gate") { Description = "Also judge: off, standard (probes) or strict (references)", DefaultValueFactory = _ => QualityGate.Standard };
        var json = JsonOption.Create();
        var command = new Command("quality", "Measure how fit faces are for comparison, with reasons and advice.") { pictures, gate, json };
        var engineArguments = EngineArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = engineArguments.Read(parsed);
            var files = PictureFiles.ExpandToSome(parsed.GetRequiredValue(pictures));
            using var engine = FaceEngine.Open(options);
            var request = new AnalysisRequest { Embed = false, Gate = parsed.GetValue(gate) };
            var results = await Screen.ProgressAsync("Measuring", progress =>
                PictureRun.AnalyseAsync(engine, files, request, options.Inference.Parallelism, progress, cancellation));
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
        return results.All(result => result.Analysis!.Faces.Count > 0 && result.Analysis.Faces.All(face => face.Refusals.Count == 0)) ? ExitCode.Yes : ExitCode.No;
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
            var face = analysis.Faces[i];
            Screen.Line(FormattableString.Invariant($"{result.File}, face {i + 1}: unified quality {face.Quality!.UnifiedQuality} of 100{(face.Refusals.Count == 0 ? string.Empty : ", refused")}"));
            Screen.Table(["measure", "score", "found", "advice"], face.Quality.Components.Select(component => new[]
            {
                MeasureName.Of(component.Measure), FormattableString.Invariant($"{component.Score}"), component.Reason, component.Advice,
            }));
            foreach (var refusal in face.Refusals)
                Screen.Line(FormattableString.Invariant($"  refused: {(refusal.Measure is { } measure ? MeasureName.Of(measure) : MeasureName.Unified)} {refusal.Score} is below {refusal.Required}. {refusal.Advice}"));
        }
    }
}
