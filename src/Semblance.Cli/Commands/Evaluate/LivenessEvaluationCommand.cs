using System.CommandLine;
using Semblance.Cli.Evaluating;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Cli.Reports;
using Semblance.Evaluation.Presentation;

namespace Semblance.Cli.Commands.Evaluate;

/// <summary><c>evaluate liveness</c>: how many attacks pass and how many people are turned away (ISO/IEC 30107-3).</summary>
internal static class LivenessEvaluationCommand
{
    public static Command Create()
    {
        var live = new Option<string>("--live") { Description = "Folder of bona fide presentations", Required = true };
        var attack = new Option<string>("--attack") { Description = "Folder of attacks; sub-folders name the species", Required = true };
        var labels = new Option<string?>("--labels") { Description = "CSV with a column 'file' and any of 'group', 'split', 'species'; pictures that it does not name are left out" };
        var split = new Option<string?>("--split") { Description = "Report on this split alone" };
        var tuneOn = new Option<string?>("--tune-on") { Description = "Choose thresholds on this split" };
        var liveness = new Option<string[]>("--liveness") { Description = "Liveness model, or several joined by +; give it again to measure several beside each other (default: all of the first folder that has any)" };
        var threshold = new Option<double?>("--threshold") { Description = "Report at this threshold" };
        var bpcer = new Option<double?>("--bpcer") { Description = "Report at the threshold that keeps this BPCER (with --tune-on: there)" };
        var stability = new Option<bool>("--stability") { Description = "Also change box, position and JPEG quality of the bona fide pictures and count decisions that change" };
        var report = new Option<string?>("--report") { Description = "Write the figures into this HTML file" };
        var json = JsonOption.Create();
        threshold.Validators.Add(result => RangeRule.Check(result, 0.0, 1.0));
        bpcer.Validators.Add(result => RangeRule.Check(result, 0.0, 1.0));
        var command = new Command("liveness", "Error rates of presentation attack detection.") { live, attack, labels, split, tuneOn, liveness, threshold, bpcer, stability, report, json };
        var livenessArguments = LivenessArguments.AddTo(command);
        var engineArguments = EngineArguments.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(threshold) is not null && (result.GetValue(bpcer) is not null || result.GetValue(tuneOn) is not null))
                result.AddError("--threshold is a threshold already: leave --bpcer and --tune-on out.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var plan = PresentationPlan.Of(PresentationFolders.Read(parsed.GetRequiredValue(live), parsed.GetRequiredValue(attack), parsed.GetValue(labels)), parsed.GetValue(split), parsed.GetValue(tuneOn));
            var chosen = new PresentationOptions { Threshold = parsed.GetValue(threshold), BonaFideClassificationErrorRate = parsed.GetValue(bpcer) };
            var systems = new List<MeasuredSystem>();
            foreach (var names in Named(parsed.GetValue(liveness)))
            {
                var options = engineArguments.Read(parsed) with { Liveness = livenessArguments.Read(parsed, names, threshold: null) };
                systems.Add(await PresentationMeasurement.RunAsync(options, plan, chosen, parsed.GetValue(stability), cancellation));
            }

            if (parsed.GetValue(report) is { } page)
                await OutputFiles.WriteAsync(page, LivenessReport.Write(plan, systems), cancellation);
            if (parsed.GetValue(json))
                Screen.Line(PresentationOutput.ToJson(plan, systems));
            else
                PresentationOutput.Print(plan, systems);
            return (int)ExitCode.Yes;
        });
        return command;
    }

    /// <summary>The sets of networks that were named, or one without a name.</summary>
    private static string?[] Named(string[]? named) => named is { Length: > 0 } ? named : new string?[1];
}
