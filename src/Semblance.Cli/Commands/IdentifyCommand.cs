using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Identifying;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.Cli.Pictures;
using Semblance.Vault.Galleries;

namespace Semblance.Cli.Commands;

/// <summary><c>identify</c>: who of a gallery is in a picture, if anyone.</summary>
internal static class IdentifyCommand
{
    public static Command Create()
    {
        var pictures = new Argument<string[]>("PICTURES") { Description = "Picture files or folders to look for people in", Arity = ArgumentArity.OneOrMore };
        var gallery = new Option<string>("--gallery") { Description = "A gallery of the vault by its name, or a folder with a folder of pictures per person", Required = true };
        var fpir = new Option<double?>("--fpir") { Description = "Share of searches by strangers that may bring up anybody (default 1e-2, or as near as the calibration supports)" };
        fpir.Validators.Add(result => RangeRule.Check(result, 1e-9, 0.5));
        var top = new Option<int>("--top") { Description = "Candidates to show for each face, 1 to 1000", DefaultValueFactory = _ => 5 };
        top.Validators.Add(result => RangeRule.Check(result, 1, 1_000));
        var face = new Option<FaceSelection>("--face") { Description = "The faces of a picture that are searched for: all, largest or mostcentral", DefaultValueFactory = _ => FaceSelection.All };
        var json = JsonOption.Create();
        var command = new Command("identify", "Look for people of a gallery in pictures. Exit code 0 when somebody was found, 1 otherwise.") { pictures, gallery, fpir, top, face, json };
        var (vaultArguments, engineArguments) = (VaultArguments.AddTo(command), EngineArguments.AddTo(command));
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = engineArguments.Read(parsed);
            var files = PictureFiles.ExpandToSome(parsed.GetRequiredValue(pictures));
            var name = parsed.GetRequiredValue(gallery);

            // Where there is no vault, a name that was mistyped makes none.
            if (!Directory.Exists(name) && File.Exists(vaultArguments.Place(parsed).Keystore))
            {
                await using var house = await OpenHouse.OpenAsync(vaultArguments.Place(parsed), options, cancellation);
                var search = new VaultSearch(house, new GalleryName(name), parsed.GetValue(fpir), parsed.GetValue(top), vaultArguments.Caller(parsed));
                var found = await Screen.ProgressAsync("Looking for people", progress => search.SearchAsync(files, parsed.GetValue(face), progress, cancellation));
                if (parsed.GetValue(json))
                    JsonText.Print(VaultSearchOutput.Of(name, found));
                else
                    VaultSearchOutput.Print(found);
                return (int)CodeOf(found);
            }

            var listed = GalleryRun.Read(parsed.GetRequiredValue(gallery));
            using var engine = FaceEngine.Open(options);
            var calibration = engine.RequireCalibration();

            // Asked twice: first for all pictures, so that a rate that can't be had is refused before the work.
            SearchThreshold.For(calibration, parsed.GetValue(fpir), SearchThreshold.UsualFpir, listed.Count);
            var enrolled = await GalleryRun.EnrolAsync(engine, options, listed, cancellation);
            var threshold = SearchThreshold.For(calibration, parsed.GetValue(fpir), SearchThreshold.UsualFpir, enrolled.Size);
            var results = await Screen.ProgressAsync("Looking for people", progress =>
                PictureRun.AnalyseAsync(engine, files, new AnalysisRequest { Faces = parsed.GetValue(face) }, options.Inference.Parallelism, progress, cancellation));
            var identifier = new FaceIdentifier(enrolled, threshold, parsed.GetValue(top));
            var answers = results.Select(result => new IdentifiedPicture(result, [.. (result.Analysis?.Faces ?? []).Select(identifier.Identify)])).ToArray();
            if (parsed.GetValue(json))
                IdentificationOutput.PrintJson(parsed.GetRequiredValue(gallery), enrolled, threshold, answers);
            else
                IdentificationOutput.Print(enrolled, threshold, answers);
            return (int)CodeOf(answers);
        });
        return command;
    }

    private static ExitCode CodeOf(IReadOnlyList<SearchedPicture> found)
    {
        if (found.Any(picture => picture.Result.Error is not null))
            return ExitCode.Input;
        return found.Any(picture => picture.Faces.Any(one => one.Answer?.SubjectId is not null)) ? ExitCode.Yes : ExitCode.No;
    }

    private static ExitCode CodeOf(IdentifiedPicture[] answers)
    {
        if (answers.Any(answer => answer.Result.Error is not null))
            return ExitCode.Input;
        return answers.Any(answer => answer.Faces.Any(face => face.Match is not null)) ? ExitCode.Yes : ExitCode.No;
    }
}
