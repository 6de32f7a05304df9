using System.CommandLine;
using Semblance.Cli.Evaluating;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Comparison;
using Semblance.Evaluation.Calibrations;
using Semblance.Evaluation.Lists;

namespace Semblance.Cli.Commands.Evaluate;

/// <summary><c>evaluate claims</c>: holds what the calibration promises against people that it was not made from.</summary>
internal static class ClaimsCommand
{
    /// <summary>How far a measured rate may be from the claim, as a factor.</summary>
    private const double Tolerance = 2;

    public static Command Create()
    {
        var images = new Option<string>("--images") { Description = "Folder with a folder per person, of people that the calibration does not know", Required = true };
        var face = FaceOption.Create(FaceSelection.Largest);
        var json = JsonOption.Create();
        var command = new Command("claims", "Check the calibration's error rates on other people. Exit code 0 if there are claims that the pairs can judge and all of them hold within a factor of 2.") { images, face, json };
        var engineArguments = EngineArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = engineArguments.Read(parsed);
            var root = PictureRoot.Resolve(parsed.GetRequiredValue(images));
            using var engine = FaceEngine.Open(options);
            var calibration = engine.RequireCalibration();
            var request = new AnalysisRequest { Faces = parsed.GetValue(face), MeasureQuality = false };
            var samples = await SampleRun.EnrolAsync(engine, PeopleFolder.Read(root), request, options.Inference.Parallelism, cancellation);
            var rates = Enumerable.Range(1, 6).Select(power => Math.Pow(10, -power)).Where(rate => rate >= calibration.FloorFmr && rate <= calibration.CeilingFmr).ToArray();
            var claims = CalibrationCheck.Run(PictureRoot.NameOf(root), samples, calibration, rates);
            Report(claims, calibration, parsed.GetValue(json));
            var judged = claims.Where(claim => claim.IsSupported).ToArray();
            if (judged.Length == 0)
                Screen.Complain("No claim was judged: these people make too few pairs. Take more people, or more pictures of each.");
            return (int)(judged.Length > 0 && judged.All(Holds) ? ExitCode.Yes : ExitCode.No);
        });
        return command;
    }

    private static bool Holds(CalibrationClaim claim) => claim.Ratio is >= 1 / Tolerance and <= Tolerance;

    private static void Report(IReadOnlyList<CalibrationClaim> claims, Calibration calibration, bool isJson)
    {
        if (isJson)
        {
            JsonText.Print(new { Calibration = calibration.Id, calibration.Source, Claims = claims.Select(claim => new { Claim = claim, Holds = Holds(claim) }) });
            return;
        }

        Screen.Line(FormattableString.Invariant($"Claims of {calibration.Id}, made from {calibration.Source.Name} ({calibration.Source.People:N0} people):"));
        Screen.Table(["claimed FMR", "threshold", "measured FMR", "over claimed", "false matches", "FNMR there", "verdict"], claims.Select(claim => new[]
        {
            Screen.Rate(claim.ClaimedFalseMatchRate),
            Screen.Number(claim.Threshold, "0.0000"),
            claim.Measured.ToString(),
            Screen.Number(claim.Ratio, "0.00"),
            FormattableString.Invariant($"{claim.FalseMatches:N0} of {claim.NonMatedPairs:N0}"),
            claim.MeasuredMisses is { } misses ? Screen.Percent(misses.Value) : string.Empty,
            !claim.IsSupported ? "too few pairs to say" : Holds(claim) ? "holds" : "does not hold",
        }));
    }
}
