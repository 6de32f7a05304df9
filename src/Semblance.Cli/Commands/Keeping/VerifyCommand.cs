using System.CommandLine;
using Semblance.Cli.Holding;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.Cli.Pictures;
using Semblance.Comparison;
using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Verify;
using Semblance.Vault.Galleries;
using Semblance.Vault.Subjects;

namespace Semblance.Cli.Commands.Keeping;

/// <summary><c>verify</c>: is the person in a picture the one that is claimed?</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var picture = new Argument<string>("PICTURE") { Description = "Picture of the person; the largest face counts" };
        var gallery = GalleryOption.Create();
        var subject = new Option<string>("--subject") { Description = "Who it is claimed to be: the external id", Required = true };
        var fmr = new Option<double?>("--fmr") { Description = "Share of strangers' comparisons that may match (default: the gallery's)" };
        fmr.Validators.Add(result => RangeRule.Check(result, 1e-9, 0.5));
        var json = JsonOption.Create();
        var command = new Command("verify", "Check a claim of identity against a gallery. Exit code 0 for a match, 1 otherwise.") { picture, gallery, subject, fmr, json };
        var holderKey = HolderKeyOption.AddTo(command);
        var (vaultArguments, engineArguments) = (VaultArguments.AddTo(command), EngineArguments.AddTo(command));
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var house = await OpenHouse.OpenAsync(vaultArguments.Place(parsed), engineArguments.Read(parsed), cancellation);
            var file = parsed.GetRequiredValue(picture);
            var known = await PictureFiles.NamingAsync(file, () => KnownPicture.ReadAsync(house.Engine!, file, new AnalysisRequest { Faces = FaceSelection.Largest }, cancellation));
            if (known.Result.Error is { } error)
                throw new SemblanceException(error.Code, $"{file}: {error.What}", error.Remedy, error);
            var probe = known.Result.Analysis!.Faces.Select(face => Probe.Of(face, known.Digest)).FirstOrDefault() ?? throw new SemblanceException(ErrorCode.InputListInvalid, $"{file}: no face was found.", "Use a picture in which the face is larger or turned to the camera.");
            using var holder = await holderKey.ReadAsync(parsed, cancellation);
            var answer = await house.Cases.Verify.HandleAsync(new VerifyRequest(new GalleryName(parsed.GetRequiredValue(gallery)), new ExternalId(parsed.GetRequiredValue(subject)), probe, vaultArguments.Caller(parsed)) { FalseMatchRate = parsed.GetValue(fmr), Holder = holder }, cancellation);
            if (parsed.GetValue(json))
                JsonText.Print(Of(answer));
            else
                Print(answer);
            return (int)(answer.Decision == Decision.Match ? ExitCode.Yes : ExitCode.No);
        });
        return command;
    }

    private static object Of(VerificationOutcome answer) => new
    {
        answer.Decision,
        Score = answer.Comparison?.Score.Similarity,
        Fmr = answer.Comparison?.FalseMatchRate,
        Threshold = answer.Threshold.Score.Similarity,
        ThresholdFmr = answer.Threshold.FalseMatchRate,
        answer.Reasons,
    };

    private static void Print(VerificationOutcome answer)
    {
        Screen.Line(answer.Decision switch { Decision.Match => "match", Decision.NonMatch => "non-match", _ => "undecided" });
        foreach (var reason in answer.Reasons)
            Screen.Line("  " + reason);
    }
}
