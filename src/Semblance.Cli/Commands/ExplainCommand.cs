using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Cli.Pictures;
using Semblance.Cli.Reports;
using Semblance.Explain;

namespace Semblance.Cli.Commands;

/// <summary><c>explain</c>: every stage of one picture, as a page to look at.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var picture = new Argument<string>("PICTURE") { Description = "The picture" };
        var output = new Option<string>("--out") { Description = "Folder for the page", Required = true };
        var json = JsonOption.Create();
        var command = new Command("explain", "Show every stage of one picture on a self-contained page.") { picture, output, json };
        var engineArguments = EngineArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var file = parsed.GetRequiredValue(picture);
            var bytes = await PictureFiles.ReadAsync(file, cancellation);
            using var engine = FaceEngine.Open(engineArguments.Read(parsed));
            var explanation = new Explanation();
            var analysis = await PictureFiles.NamingAsync(file, () => engine.AnalyseAsync(bytes, new AnalysisRequest { Explanation = explanation }, cancellation));
            var folder = parsed.GetRequiredValue(output);
            var page = Path.Combine(folder, "explain.html");
            await OutputFiles.WriteAsync(page, ExplainReport.Write(file, analysis, explanation, engine), cancellation);
            if (parsed.GetValue(json))
                JsonText.Print(new { Page = page, Keys = explanation.Keys.Order(StringComparer.Ordinal), Picture = FaceJson.Of(file, analysis) });
            else
                Screen.Line(FormattableString.Invariant($"{page}: {analysis.Faces.Count} {(analysis.Faces.Count == 1 ? "face" : "faces")}, {explanation.Keys.Count} intermediates."));
            return (int)(analysis.Faces.Count > 0 ? ExitCode.Yes : ExitCode.No);
        });
        return command;
    }
}
