using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Cli.Pictures;
using Semblance.Embedding;
using Semblance.Errors;

namespace Semblance.Cli.Commands;

/// <summary><c>embed</c>: templates of all faces, as files or as JSON.</summary>
internal static class EmbedCommand
{
    public static Command Create()
    {
        var pictures = new Argument<string[]>("PICTURES") { Description = "Picture files or folders", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--out") { Description = "Write each template as NAME.N.smbt into this folder (NAME-2 for a second file of that name)" };
        var element = new Option<TemplateElement>("--element") { Description = "How numbers are stored: int8 or float32", DefaultValueFactory = _ => TemplateElement.Int8 };
        var json = JsonOption.Create();
        var command = new Command("embed", "Make templates of all faces. Templates are biometric data: keep them as such.") { pictures, output, element, json };
        var engineArguments = EngineArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = engineArguments.Read(parsed);
            var isJson = parsed.GetValue(json);
            if (parsed.GetValue(output) is null && !isJson)
                throw new SemblanceException(ErrorCode.OptionOutOfRange, "embed needs to know where the templates go.", "Give --out FOLDER, or --json to print them.");
            if (parsed.GetValue(output) is { } place)
                OutputFiles.MakeFolder(place);
            var files = PictureFiles.ExpandToSome(parsed.GetRequiredValue(pictures));
            using var engine = FaceEngine.Open(options);
            var results = await Screen.ProgressAsync("Making templates", progress =>
                PictureRun.AnalyseAsync(engine, files, AnalysisRequest.Default, options.Inference.Parallelism, progress, cancellation));
            if (parsed.GetValue(output) is { } folder)
                await WriteAsync(results, folder, parsed.GetValue(element), cancellation);
            return (int)Report(results, engine, parsed.GetValue(element), isJson);
        });
        return command;
    }

    private static async Task WriteAsync(PictureResult[] results, string folder, TemplateElement element, CancellationToken cancellation)
    {
        var names = new OutputNames();
        foreach (var result in results.Where(result => result.Analysis is not null))
        {
            var name = names.For(result.File);
            for (var i = 0; i < result.Analysis!.Faces.Count; i++)
            {
                var path = Path.Combine(folder, FormattableString.Invariant($"{name}.{i + 1}.smbt"));
                await OutputFiles.WriteAsync(path, result.Analysis.Faces[i].ToTemplate(element)!.Bytes.ToArray(), cancellation);
            }
        }
    }

    private static ExitCode Report(PictureResult[] results, FaceEngine engine, TemplateElement element, bool isJson)
    {
        if (isJson)
        {
            JsonText.Print(results.Select(result => new
            {
                result.File,
                Error = result.Error?.Message,
                Model = engine.Model.ToString(),
                Faces = result.Analysis?.Faces.Select(face => new
                {
                    Face = FaceJson.Of(face),
                    Template = Convert.ToBase64String(face.ToTemplate(element)!.Bytes),
                }),
            }));
        }
        else
        {
            Screen.Table(["picture", "templates", "quality"], results.Select(result => new[]
            {
                result.File,
                result.Analysis is { } analysis ? FormattableString.Invariant($"{analysis.Faces.Count}") : result.Error!.Message,
                result.Analysis is null ? string.Empty : string.Join(", ", result.Analysis.Faces.Select(face => face.Quality!.UnifiedQuality)),
            }));
        }

        if (results.Any(result => result.Error is not null))
            return ExitCode.Input;
        return results.Any(result => result.Analysis!.Faces.Count > 0) ? ExitCode.Yes : ExitCode.No;
    }
}
