using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Identifying;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.Cli.Pictures;
using Semblance.Recognition.Identify;
using Semblance.Vault.Galleries;

namespace Semblance.Cli.Commands;

/// <summary><c>identify</c>: who of a gallery is in a picture, if anyone. The gallery is one that is kept, or a folder that is enrolled for this once.</summary>
internal sealed class IdentifyCommand
{
    private readonly Argument<string[]> _pictures = new("PICTURES") { Description = "Picture files or folders to look for people in", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _gallery = new("--gallery", "-g") { Description = "Name of a gallery of the vault" };
    private readonly Option<string?> _people = new("--people") { Description = "Instead of a gallery: a folder with a folder of pictures per person, enrolled for this once and not kept" };
    private readonly Option<double?> _fpir = new("--fpir") { Description = "Share of searches by strangers that may bring up anybody (default: the gallery's, 1e-2 for a folder; or as near as the calibration supports)" };
    private readonly Option<int> _top = new("--top") { Description = "With --people: candidates to show for each face, 1 to 1000", DefaultValueFactory = _ => 5 };
    private readonly Option<FaceSelection> _face = new("--face") { Description = "The faces of a picture that are searched for: all, largest or mostcentral", DefaultValueFactory = _ => FaceSelection.All };
    private readonly Option<bool> _json = JsonOption.Create();
    private readonly VaultArguments _vault;
    private readonly EngineArguments _engine;
    private readonly Command _command;

    private IdentifyCommand()
    {
        _fpir.Validators.Add(result => RangeRule.Check(result, 1e-9, 0.5));
        _top.Validators.Add(result => RangeRule.Check(result, 1, 1_000));
        _command = new Command("identify", "Look for people of a gallery in pictures. Exit code 0 when somebody was found, 1 otherwise.") { _pictures, _gallery, _people, _fpir, _top, _face, _json };
        _command.Validators.Add(result =>
        {
            if (result.GetResult(_gallery) is null == result.GetResult(_people) is null)
                result.AddError("Name a gallery that is kept (--gallery NAME) or a folder of people for this once (--people FOLDER).");
        });
        (_vault, _engine) = (VaultArguments.AddTo(_command), EngineArguments.AddTo(_command));
        _command.SetAction(async (parsed, cancellation) => (int)(parsed.GetValue(_gallery) is { } name ? await SearchAsync(parsed, name, cancellation) : await CompareAsync(parsed, cancellation)));
    }

    public static Command Create() => new IdentifyCommand()._command;

    /// <summary>In a gallery that is kept: every search goes on record.</summary>
    private async Task<ExitCode> SearchAsync(ParseResult parsed, string name, CancellationToken cancellation)
    {
        var files = PictureFiles.ExpandToSome(parsed.GetRequiredValue(_pictures));
        await using var house = await OpenHouse.OpenAsync(_vault.Place(parsed), _engine.Read(parsed), cancellation);
        var gallery = new GalleryName(name);
        var run = new GallerySearchRun(house, gallery, parsed.GetValue(_fpir), parsed.GetValue(_face), _vault.Caller(parsed));
        var pictures = await Screen.ProgressAsync("Looking for people", progress => run.SearchAsync(files, progress, cancellation));
        var named = pictures.SelectMany(picture => picture.Faces).SelectMany(face => GallerySearchOutput.Named(face.Answer)).Select(candidate => candidate.Found.SubjectId);
        var names = await house.Cases.SubjectNames.HandleAsync(gallery, named, cancellation);
        if (parsed.GetValue(_json))
            GallerySearchOutput.PrintJson(name, pictures, names);
        else
            GallerySearchOutput.Print(pictures, names);
        return CodeOf(pictures.Select(picture => picture.Result), pictures.Any(picture => picture.Faces.Any(face => face.Answer?.Verdict == Verdict.Match)));
    }

    /// <summary>In a folder that is enrolled for this once.</summary>
    private async Task<ExitCode> CompareAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var options = _engine.Read(parsed);
        var files = PictureFiles.ExpandToSome(parsed.GetRequiredValue(_pictures));
        var folder = parsed.GetRequiredValue(_people)!;
        var listed = GalleryRun.Read(folder);
        using var engine = FaceEngine.Open(options);
        var calibration = engine.RequireCalibration();

        // Asked twice: first for all pictures, so that a rate that can't be had is refused before the work.
        Identifying.SearchThreshold.For(calibration, parsed.GetValue(_fpir), Identifying.SearchThreshold.UsualFpir, listed.Count);
        var enrolled = await GalleryRun.EnrolAsync(engine, options, listed, cancellation);
        var threshold = Identifying.SearchThreshold.For(calibration, parsed.GetValue(_fpir), Identifying.SearchThreshold.UsualFpir, enrolled.Size);
        var results = await Screen.ProgressAsync("Looking for people", progress =>
            PictureRun.AnalyseAsync(engine, files, new AnalysisRequest { Faces = parsed.GetValue(_face) }, options.Inference.Parallelism, progress, cancellation));
        var identifier = new FaceIdentifier(enrolled, threshold, parsed.GetValue(_top));
        var answers = results.Select(result => new IdentifiedPicture(result, [.. (result.Analysis?.Faces ?? []).Select(identifier.Identify)])).ToArray();
        if (parsed.GetValue(_json))
            IdentificationOutput.PrintJson(folder, enrolled, threshold, answers);
        else
            IdentificationOutput.Print(enrolled, threshold, answers);
        return CodeOf(results, answers.Any(answer => answer.Faces.Any(face => face.Match is not null)));
    }

    private static ExitCode CodeOf(IEnumerable<PictureResult> results, bool isFound)
    {
        if (results.Any(result => result.Error is not null))
            return ExitCode.Input;
        return isFound ? ExitCode.Yes : ExitCode.No;
    }
}
