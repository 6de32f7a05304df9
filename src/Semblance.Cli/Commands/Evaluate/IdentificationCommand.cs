using System.CommandLine;
using Semblance.Cli.Evaluating;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Evaluation.Identification;
using Semblance.Evaluation.Lists;
using Semblance.Evaluation.Plots;

namespace Semblance.Cli.Commands.Evaluate;

/// <summary><c>evaluate identification</c>: one to many with people held back who are in no gallery.</summary>
internal static class IdentificationCommand
{
    public static Command Create()
    {
        var images = new Option<string>("--images") { Description = "Folder with a folder per person", Required = true };
        var references = new Option<int>("--references") { Description = "Samples a person that are enrolled", DefaultValueFactory = _ => 3 };
        var held = new Option<double>("--non-mated") { Description = "Share of the people who are held back", DefaultValueFactory = _ => 0.3 };
        var fusion = new Option<ReferenceFusion>("--fusion") { Description = "How several references count", DefaultValueFactory = _ => ReferenceFusion.QualityWeightedTemplate };
        var splits = new Option<int>("--splits") { Description = "Random splits", DefaultValueFactory = _ => 5 };
        var seed = new Option<long>("--seed") { Description = "Seed of the splits", DefaultValueFactory = _ => 1 };
        var face = FaceOption.Create(FaceSelection.Largest);
        var det = new Option<string?>("--det") { Description = "Write the DET curve into this PNG file" };
        var json = JsonOption.Create();
        var command = new Command("identification", "One-to-many error rates, open set.") { images, references, held, fusion, splits, seed, face, det, json };
        var engineArguments = EngineArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = engineArguments.Read(parsed);
            var root = PictureRoot.Resolve(parsed.GetRequiredValue(images));
            var identification = new IdentificationOptions
            {
                References = parsed.GetValue(references),
                NonMatedShare = parsed.GetValue(held),
                Fusion = parsed.GetValue(fusion),
                Splits = parsed.GetValue(splits),
                Seed = parsed.GetValue(seed),
            };
            using var engine = FaceEngine.Open(options);
            var samples = await SampleRun.EnrolAsync(engine, PeopleFolder.Read(root), new AnalysisRequest { Faces = parsed.GetValue(face) }, options.Inference.Parallelism, cancellation);
            var report = IdentificationProtocol.Run(PictureRoot.NameOf(root), samples, identification);
            if (parsed.GetValue(det) is { } png)
                await OutputFiles.WriteAsync(png, DetPlot.Draw(report.Name, [report.Det]), cancellation);
            Report(report, parsed.GetValue(json));
            return (int)ExitCode.Yes;
        });
        return command;
    }

    private static void Report(IdentificationReport report, bool isJson)
    {
        if (isJson)
        {
            Screen.Line(report.ToJson());
            return;
        }

        Screen.Table(["figure", "mean", "sd over splits"],
        [
            ["people", FormattableString.Invariant($"{report.EnrolledSubjects} enrolled of {report.Subjects}"), string.Empty],
            ["probes", FormattableString.Invariant($"{report.MatedProbes} mated, {report.NonMatedProbes} non-mated"), string.Empty],
            ["failures to enrol", FormattableString.Invariant($"{report.FailuresToEnrol} of {report.Samples}"), string.Empty],
            ["rank 1", Screen.Percent(report.RankOne.Mean), Screen.Percent(report.RankOne.Deviation)],
            .. report.MissRates.Select(rate => new[]
            {
                $"FNIR at FPIR {Screen.Rate(rate.FalsePositiveIdentificationRate)}",
                FormattableString.Invariant($"{Screen.Percent(rate.FalseNegativeIdentificationRate.Mean)} at threshold {rate.Threshold.Mean:0.0000}"),
                Screen.Percent(rate.FalseNegativeIdentificationRate.Deviation),
            }),
        ]);
    }
}
