using System.CommandLine;
using Semblance.Cli.Evaluating;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Evaluation.Discard;
using Semblance.Evaluation.Lists;
using Semblance.Evaluation.Plots;

namespace Semblance.Cli.Commands.Evaluate;

/// <summary><c>evaluate quality</c>: whether dropping the samples that a quality measure calls bad lowers the error rate.</summary>
internal static class QualityEvaluationCommand
{
    public static Command Create()
    {
        var images = new Option<string>("--images") { Description = "Folder with a folder per person", Required = true };
        var pairs = new Option<string?>("--pairs") { Description = "Pair list whose mated pairs are used; without it every two pictures of each person" };
        var fmr = new Option<double>("--fmr") { Description = "False match rate whose threshold is held fixed", DefaultValueFactory = _ => 1e-3 };
        var plot = new Option<string?>("--plot") { Description = "Write the error-versus-discard curves into this PNG file" };
        var face = FaceOption.Create(FaceSelection.MostCentral);
        var seed = new Option<long>("--seed") { Description = "Seed of the resamples", DefaultValueFactory = _ => 1 };
        var json = JsonOption.Create();
        var command = new Command("quality", "What quality measures are worth: errors left after dropping the worst samples.") { images, pairs, fmr, plot, face, seed, json };
        var engineArguments = EngineArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = engineArguments.Read(parsed);
            var root = PictureRoot.Resolve(parsed.GetRequiredValue(images));
            var list = parsed.GetValue(pairs) is { } file ? PairListReader.ReadFile(file, root) : null;
            using var engine = FaceEngine.Open(options);
            var (samples, measures) = await SampleRun.EnrolMeasuredAsync(
                engine, list?.Samples ?? PeopleFolder.Read(root), new AnalysisRequest { Faces = parsed.GetValue(face) }, options.Inference.Parallelism, cancellation);
            var discard = new DiscardOptions { FalseMatchRate = parsed.GetValue(fmr), Seed = parsed.GetValue(seed) };
            var report = DiscardProtocol.Run(list?.Name ?? PictureRoot.NameOf(parsed.GetRequiredValue(images)), samples, measures, discard, list);
            if (parsed.GetValue(plot) is { } png)
                await OutputFiles.WriteAsync(png, DiscardPlot.Draw(Title(report), [.. report.Results.Select(result => result.Curve)]), cancellation);
            Report(report, parsed.GetValue(json));
            return (int)ExitCode.Yes;
        });
        return command;
    }

    private static string Title(DiscardReport report) =>
        FormattableString.Invariant($"Error versus discard, {report.Name}, at threshold {report.Threshold:0.000} (FMR {Screen.Rate(report.FalseMatchRate)})");

    private static void Report(DiscardReport report, bool isJson)
    {
        if (isJson)
        {
            Screen.Line(report.ToJson());
            return;
        }

        Screen.Line(FormattableString.Invariant($"{report.Name}: {report.MatedPairs:N0} mated and {report.NonMatedPairs:N0} non-mated pairs of {report.Subjects:N0} people; {report.FailuresToEnrol} of {report.Samples} samples failed to enrol."));
        Screen.Line(FormattableString.Invariant($"FNMR at threshold {report.Threshold:0.0000} (FMR {Screen.Rate(report.FalseMatchRate)}) after dropping the pairs of worst quality:"));
        Screen.Table(
            ["measure", .. DiscardProtocol.Shares.Select(share => $"{Screen.Percent(share, 0)} dropped"), "change at 10 %", "95 % interval"],
            report.Results.Select(result => (string[])[result.Curve.Name, .. result.Figures.Select(figure => Screen.Percent(figure.FalseNonMatchRate.Value)), .. Change(result.At(0.1))]));
        var unified = report.Results[0].At(0).FalseNonMatchRate;
        Screen.Line($"With nothing dropped the 95 % interval of FNMR is {Screen.Percent(unified.Low)} to {Screen.Percent(unified.High)}; a change's interval comes from the same people before and after.");
    }

    // The third part is for what rounds to nothing: without it .NET writes "-+0.00".
    private const string Signed = "+0.00;-0.00;0.00";

    private static string[] Change(DiscardFigure figure) =>
    [
        Screen.Number(figure.Change * 100, Signed) + " points",
        figure is { ChangeLow: { } low, ChangeHigh: { } high } ? $"{Screen.Number(low * 100, Signed)} to {Screen.Number(high * 100, Signed)}" : string.Empty,
    ];
}
