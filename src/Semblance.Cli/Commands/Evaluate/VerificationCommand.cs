using System.CommandLine;
using Semblance.Cli.Evaluating;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Cli.Reports;
using Semblance.Evaluation.Lists;
using Semblance.Evaluation.Scoring;
using Semblance.Evaluation.Verification;

namespace Semblance.Cli.Commands.Evaluate;

/// <summary><c>evaluate verification</c>: one to one, over a list of pairs or all pairs of a folder.</summary>
internal static class VerificationCommand
{
    private const int HardPairsShown = 24;

    public static Command Create()
    {
        var images = new Option<string>("--images") { Description = "Folder with a folder per person", Required = true };
        var pairs = new Option<string?>("--pairs") { Description = "Pair list (LFW format or CSV); without it all pairs of the folder" };
        var trainPairs = new Option<string?>("--train-pairs") { Description = "Pair list that chooses the threshold; without it by cross-validation" };
        var face = FaceOption.Create(FaceSelection.MostCentral);
        var seed = new Option<long>("--seed") { Description = "Seed of folds and resamples", DefaultValueFactory = _ => 1 };
        var hardest = new Option<string?>("--hardest") { Description = "Write the pairs with the lowest mated and the highest non-mated scores, with their pictures, into this HTML file" };
        var json = JsonOption.Create();
        var command = new Command("verification", "One-to-one error rates.") { images, pairs, trainPairs, face, seed, hardest, json };
        var engineArguments = EngineArguments.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(trainPairs) is not null && result.GetValue(pairs) is null)
                result.AddError("--train-pairs chooses the threshold of the pairs in --pairs: name both.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = engineArguments.Read(parsed);
            var root = PictureRoot.Resolve(parsed.GetRequiredValue(images));
            var list = parsed.GetValue(pairs) is { } file ? PairListReader.ReadFile(file, root) : null;
            var train = parsed.GetValue(trainPairs) is { } trainFile ? PairListReader.ReadFile(trainFile, root) : null;
            var listed = list is null ? PeopleFolder.Read(root) : [.. list.Samples, .. train?.Samples ?? []];
            using var engine = FaceEngine.Open(options);
            var request = new AnalysisRequest { Faces = parsed.GetValue(face), MeasureQuality = false };
            var samples = await SampleRun.EnrolAsync(engine, listed, request, options.Inference.Parallelism, cancellation);
            var verification = new VerificationOptions { Seed = parsed.GetValue(seed) };
            var report = list is null ? VerificationProtocol.RunAllPairs(PictureRoot.NameOf(root), samples, verification) : VerificationProtocol.Run(list, samples, verification, train);
            if (parsed.GetValue(hardest) is { } page)
            {
                var hard = list is null ? HardPairs.OfAll(samples, HardPairsShown) : HardPairs.Of(list, samples, HardPairsShown);
                await OutputFiles.WriteAsync(page, await HardPairsReport.WriteAsync(report.Name, hard, listed, engine, request.Faces, cancellation), cancellation);
            }

            Report(report, engine, parsed.GetValue(json));
            return (int)ExitCode.Yes;
        });
        return command;
    }

    private static void Report(VerificationReport report, FaceEngine engine, bool isJson)
    {
        if (isJson)
        {
            Screen.Line(report.ToJson());
            return;
        }

        Screen.Line($"{report.Name}: {engine.Detector.Name} + {engine.Embedder.Name}{(engine.Model.Mirrored ? " with mirrored crops" : string.Empty)}");
        Screen.Table(["figure", "value", "95 % interval"],
        [
            ["pairs", FormattableString.Invariant($"{report.MatedPairs:N0} mated, {report.NonMatedPairs:N0} non-mated of {report.Subjects:N0} people"), string.Empty],
            ["failures to enrol", FormattableString.Invariant($"{report.FailuresToEnrol} of {report.Samples} samples"), string.Empty],
            ["accuracy", FormattableString.Invariant($"{Screen.Percent(report.Accuracy.Rate.Value)} +- {Screen.Percent(report.Accuracy.StandardError)} at threshold {report.Accuracy.Threshold:0.0000}"), Interval(report.Accuracy.Rate)],
            ["EER", Screen.Percent(report.EqualErrorRate.Value), Interval(report.EqualErrorRate)],
            .. report.TrueAcceptRates.Select(rate => new[]
            {
                $"TAR at FMR {Screen.Rate(rate.FalseMatchRate)}",
                FormattableString.Invariant($"{Screen.Percent(rate.Rate.Value)} at threshold {rate.Threshold:0.0000}{(rate.WellSupported ? string.Empty : " (few non-mated pairs)")}"),
                Interval(rate.Rate),
            }),
        ]);
        Screen.Line(report.Accuracy.Protocol);
    }

    private static string Interval(Comparison.RateEstimate rate) => $"{Screen.Percent(rate.Low)} to {Screen.Percent(rate.High)}";
}
