using System.CommandLine;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Semblance.Cli.Benching;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Cli.Pictures;
using Semblance.Errors;
using Semblance.Models;

namespace Semblance.Cli.Commands;

/// <summary><c>doctor</c>: what this machine offers, which models are found, and how long each stage takes here.</summary>
internal static class DoctorCommand
{
    private const int Runs = 20;

    public static Command Create()
    {
        var json = JsonOption.Create();
        var compare = new Option<string?>("--compare") { Description = "Model folder to hold the program's own models (or those of --models) against: milliseconds a stage side by side" };
        var pictures = new Option<string[]>("--pictures") { Description = "With --compare: pictures or folders to time on (default: drawn people)", AllowMultipleArgumentsPerToken = true };
        var command = new Command("doctor", "Show runtime, processor features, models, and milliseconds a stage.") { compare, pictures, json };
        var engineArguments = EngineArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = engineArguments.Read(parsed);
            if (parsed.GetValue(compare) is { } reference)
                return await CompareAsync(options, reference, parsed.GetValue(pictures) ?? [], parsed.GetValue(json), cancellation);
            var library = ModelLibrary.Open(options.ModelFolder);
            var findings = new List<Finding>
            {
                new("runtime", RuntimeInformation.FrameworkDescription),
                new("processor", $"{RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores, {Features()}"),
                new("model folders", string.Join('\n', library.Folders.Select(folder => folder + (Directory.Exists(folder) ? string.Empty : " (does not exist)")))),
                new("models", library.Models.Count == 0 ? "none" : string.Join('\n', library.Models.Select(card => $"{card.Name}: {card.Task}, {card.Licence}"))),
            };
            var refusal = await MeasureAsync(options, findings, cancellation);
            if (parsed.GetValue(json))
                JsonText.Print(findings.ToDictionary(finding => finding.Name.Replace(' ', '_'), finding => finding.Words, StringComparer.Ordinal));
            else
                Screen.Table(["what", "found"], findings.Select(finding => new[] { finding.Name, finding.Words }));
            if (refusal is null)
                return (int)ExitCode.Yes;
            Screen.Complain(refusal.Message);
            return (int)ExitCode.Model;
        });
        return command;
    }

    private static async Task<int> CompareAsync(FaceEngineOptions options, string reference, string[] pictures, bool isJson, CancellationToken cancellation)
    {
        var comparison = await DoctorComparison.RunAsync(options, reference, pictures, cancellation);
        if (isJson)
            JsonText.Print(comparison.ToJson());
        else
            DoctorComparison.Print(comparison);
        return (int)ExitCode.Yes;
    }

    private static async Task<SemblanceException?> MeasureAsync(FaceEngineOptions options, List<Finding> findings, CancellationToken cancellation)
    {
        try
        {
            using var engine = FaceEngine.Open(options);
            findings.Add(new("in use", $"detector {engine.Detector.Name}, embedder {engine.Embedder.Name}{(engine.Model.Mirrored ? ", mirrored crop averaged in" : string.Empty)}"));
            findings.Add(new("faster graphs", string.Join('\n', engine.Networks.Select(network => $"{network.Name}: {network.Rewriting}"))));
            findings.Add(new("calibration", Calibration(engine)));
            findings.Add(new("stages", await StagesAsync(engine, cancellation)));
            return null;
        }
        catch (SemblanceException refusal)
        {
            return refusal;
        }
    }

    /// <summary>A made picture without faces: nothing is found in it, so each detection takes all five passes.</summary>
    private static async Task<string> StagesAsync(FaceEngine engine, CancellationToken cancellation)
    {
        const int Passes = 5;
        var picture = MadePicture.Jpeg(480, 480);
        await engine.AnalyseAsync(picture, AnalysisRequest.DetectOnly, cancellation);
        var before = engine.Statistics;
        for (var i = 0; i < Runs; i++)
            await engine.AnalyseAsync(picture, AnalysisRequest.DetectOnly, cancellation);
        var after = engine.Statistics;
        return FormattableString.Invariant(
            $"decode {(after.Decode - before.Decode).TotalMilliseconds / Runs:0.00} ms, detect {(after.Detect - before.Detect).TotalMilliseconds / Runs / Passes:0.00} ms a pass (480 x 480 pixels, one thread); 'semblance bench pipeline' measures every stage on your own pictures");
    }

    private static string Calibration(FaceEngine engine)
    {
        try
        {
            var calibration = engine.RequireCalibration();
            return FormattableString.Invariant($"{calibration.Source.Name}: FMR down to {calibration.FloorFmr:0.0e-0}");
        }
        catch (SemblanceException refusal) when (refusal.Code is ErrorCode.CalibrationMissing or ErrorCode.CalibrationInvalid)
        {
            return refusal.Code == ErrorCode.CalibrationMissing ? "none for this model and mode" : refusal.What;
        }
    }

    private static string Features()
    {
        var found = new (string Name, bool Has)[]
        {
            ("AVX2", Avx2.IsSupported), ("FMA", Fma.IsSupported), ("AVX-512", Vector512.IsHardwareAccelerated), ("AVX-VNNI", AvxVnni.IsSupported),
        };
        var names = found.Where(feature => feature.Has).Select(feature => feature.Name).ToArray();
        return names.Length == 0 ? "no vector instructions that are used here" : string.Join(", ", names);
    }

    private sealed record Finding(string Name, string Words);
}
