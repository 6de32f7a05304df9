using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Cli.Pictures;
using Semblance.Comparison;
using Semblance.Quality;

namespace Semblance.Cli.Commands;

/// <summary><c>compare</c>: do two pictures show the same subject, and how sure is that.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var first = new Argument<string>("A") { Description = "The first picture; its largest face counts" };
        var second = new Argument<string>("B") { Description = "The second picture; its largest face counts" };
        var fmr = new Option<double>("--fmr") { Description = "The false match rate that a match may have", DefaultValueFactory = _ => 1e-4 };
        var json = JsonOption.Create();
        var command = new Command("compare", "Compare the largest faces of two pictures. Exit code 0 for a match, 1 otherwise.") { first, second, fmr, json };
        var engineArguments = EngineArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var engine = FaceEngine.Open(engineArguments.Read(parsed));
            var threshold = DecisionThreshold.ForFmr(engine.RequireCalibration(), parsed.GetValue(fmr));
            var files = new[] { parsed.GetRequiredValue(first), parsed.GetRequiredValue(second) };
            var faces = new[] { await SingleFace.FindAsync(engine, files[0], cancellation), await SingleFace.FindAsync(engine, files[1], cancellation) };
            var limits = Limits(faces);
            var outcome = faces is [{ } a, { } b] ? threshold.Decide(FaceEngine.Compare(a.Embedding!, b.Embedding!), limits) : null;
            Report(files, threshold, outcome, limits, parsed.GetValue(json));
            return (int)(outcome?.Decision == Decision.Match ? ExitCode.Yes : ExitCode.No);
        });
        return command;
    }

    /// <summary>A weak sample can't prove everything; a missing face proves nothing at all.</summary>
    private static DecisionLimit[] Limits(AnalysedFace?[] faces)
    {
        var sides = new[] { "A", "B" };
        return
        [
            .. faces.SelectMany((face, i) => face is null
                ? [new DecisionLimit($"No face was found in {sides[i]}.", LimitEffect.ForbidsBoth)]
                : QualityLimits.Of(face.Quality, sides[i])),
        ];
    }

    private static void Report(string[] files, DecisionThreshold threshold, DecisionOutcome? outcome, DecisionLimit[] limits, bool isJson)
    {
        var decision = outcome?.Decision ?? Decision.Undecided;
        var reasons = outcome?.Reasons ?? [.. limits.Select(limit => limit.Reason)];
        if (isJson)
        {
            JsonText.Print(new
            {
                A = files[0],
                B = files[1],
                Decision = decision,
                Score = outcome?.Score.Similarity,
                ScoreFmr = outcome?.FalseMatchRate,
                Threshold = threshold.Score.Similarity,
                ThresholdFmr = threshold.FalseMatchRate,
                Calibration = threshold.Calibration.Id,
                Reasons = reasons,
            });
            return;
        }

        Screen.Line(decision switch { Decision.Match => "match", Decision.NonMatch => "non-match", _ => "undecided" });
        foreach (var reason in reasons)
            Screen.Line("  " + reason);
        Screen.Line($"  threshold {threshold.Score} for FMR {threshold.FalseMatchRate}, measured on {threshold.Calibration.Source.Name}");
    }
}
