using System.CommandLine;
using System.Diagnostics;
using Semblance.Cli.Demo;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;

namespace Semblance.Cli.Commands;

/// <summary><c>demo</c>: enrol, verify, identify and group, in one command, with a report to look at.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var pictures = new Option<string?>("--pictures") { Description = "Folder with a folder of pictures per person, or with several such folders; without it people are drawn who belong to nobody" };
        var output = new Option<string>("--out") { Description = "The report's file", DefaultValueFactory = _ => "demo-report.html" };
        var fmr = new Option<double?>("--fmr") { Description = "Share of false claims that may match (default 1e-4, or as near as the calibration supports)" };
        var fpir = new Option<double?>("--fpir") { Description = "Share of searches by strangers that may bring up anybody (default 3e-3, or as near as the calibration supports)" };
        fmr.Validators.Add(result => RangeRule.Check(result, 1e-9, 0.5));
        fpir.Validators.Add(result => RangeRule.Check(result, 1e-9, 0.5));
        var json = JsonOption.Create();
        var command = new Command("demo", "See what Semblance does with pictures of people: enrol, verify, identify and group them, and write a report.") { pictures, output, fmr, fpir, json };
        var engineArguments = EngineArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var clock = Stopwatch.StartNew();
            var options = engineArguments.Read(parsed);
            var source = DemoSources.Open(parsed.GetValue(pictures));
            using var engine = DemoEngine.Open(options);
            var run = new DemoRun(engine, options, new DemoOptions(DemoCalibration.For(source, engine, options), parsed.GetValue(fmr), parsed.GetValue(fpir)));
            var outcomes = new List<DemoOutcome>();
            foreach (var collection in source.Collections)
                outcomes.Add(await Screen.ProgressAsync(collection.Name, progress => run.RunAsync(collection, progress, cancellation)));
            if (DemoCalibration.Unfit(source, run.Calibration) is { } warning)
                Screen.Complain(warning);
            var report = parsed.GetRequiredValue(output);
            await OutputFiles.WriteAsync(report, DemoReport.Write(source, outcomes, engine, run.Calibration, clock.Elapsed), cancellation);
            if (parsed.GetValue(json))
                DemoOutput.PrintJson(outcomes, report, clock.Elapsed);
            else
                DemoOutput.Print(outcomes, report, clock.Elapsed);
            return (int)ExitCode.Yes;
        });
        return command;
    }
}
