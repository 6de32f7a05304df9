using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.Cli.Pictures;
using Semblance.Cli.Redacting;
using Semblance.Errors;
using Semblance.Vault.Galleries;
using Semblance.Video.Following;
using Semblance.Video.Redaction;

namespace Semblance.Cli.Commands;

/// <summary><c>redact</c>: covers faces in films and pictures, for good.</summary>
internal sealed class RedactCommand
{
    private readonly Argument<string[]> _inputs = new("FILES") { Description = "Films, pictures, or folders of pictures", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _output = new("--output", "-o") { Description = "The covered film or picture; a folder where there are several", Required = true };
    private readonly Option<bool> _all = new("--all") { Description = "Cover everybody" };
    private readonly Option<string?> _keep = new("--keep") { Description = "Cover everybody but the people of this gallery: who is not surely one of them is covered" };
    private readonly Option<string?> _hide = new("--hide") { Description = "Cover the people of this gallery alone: who could be one of them is covered" };
    private readonly Option<CoverStyle> _style = new("--style") { Description = "fill, mosaic or blur; the last two leave colours by which people of one film are told apart better than by chance, and detectors take many a blurred head for a face, hardly ever a grey one", DefaultValueFactory = _ => CoverStyle.Fill };
    private readonly Option<bool> _sound = new("--sound") { Description = "Take the sound along (a voice tells people apart as well)" };
    private readonly Option<bool> _json = JsonOption.Create();
    private readonly VaultArguments _vault;
    private readonly EngineArguments _engine;
    private readonly Command _command;

    private RedactCommand()
    {
        _command = new Command("redact", "Cover faces in films and pictures. What is under a cover can't be restored.") { _inputs, _output, _all, _keep, _hide, _style, _sound, _json };
        _command.Validators.Add(result =>
        {
            if (new Option[] { _all, _keep, _hide }.Count(option => result.GetResult(option) is not null) != 1)
                result.AddError("Say whose faces: --all, --keep GALLERY or --hide GALLERY.");
        });
        (_vault, _engine) = (VaultArguments.AddTo(_command), EngineArguments.AddTo(_command));
        _command.SetAction(async (parsed, cancellation) => (int)await RedactAsync(parsed, cancellation));
    }

    public static Command Create() => new RedactCommand()._command;

    private async Task<ExitCode> RedactAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var files = Plan(parsed.GetRequiredValue(_inputs), parsed.GetRequiredValue(_output));
        var (wish, gallery) = parsed switch
        {
            _ when parsed.GetValue(_keep) is { } keep => (RedactionWish.AllButGallery, keep),
            _ when parsed.GetValue(_hide) is { } hide => (RedactionWish.GalleryOnly, hide),
            _ => (RedactionWish.All, (string?)null),
        };
        var options = EngineOptions(parsed, files.Any(static file => !PictureFiles.IsPicture(file.Input)));
        await using var house = gallery is null ? null : await OpenHouse.OpenAsync(_vault.Place(parsed), options, cancellation);
        using var engine = house is null ? FaceEngine.Open(options) : null;
        var naming = gallery is null ? null : new GalleryNaming(house!.Cases.Identify, new GalleryName(gallery), _vault.Caller(parsed));
        var run = new RedactionRun(engine ?? house!.Engine!, wish, parsed.GetValue(_style), naming, parsed.GetValue(_sound));
        var done = new List<(string Input, string Output, RedactionReport Report)>();
        foreach (var (input, output) in files)
            done.Add((input, output, await Screen.ProgressAsync(Path.GetFileName(input), progress => run.RedactAsync(input, output, progress, cancellation))));
        Print(done, parsed.GetValue(_json));
        return ExitCode.Yes;
    }

    /// <summary>A film's empty frames are not searched turned.</summary>
    private FaceEngineOptions EngineOptions(ParseResult parsed, bool hasFilms)
    {
        var options = _engine.Read(parsed, RedactionRun.EngineDefaults);
        return hasFilms ? FollowOptions.ForEngine(options, RedactionRun.Follow.Tracking) : options;
    }

    private static IReadOnlyList<(string Input, string Output)> Plan(string[] inputs, string output)
    {
        var files = inputs.SelectMany(static input => Directory.Exists(input) ? Directory.EnumerateFiles(input).Where(PictureFiles.IsPicture).Order(StringComparer.Ordinal) : (IEnumerable<string>)[input]).ToArray();
        if (files.Length == 1 && !Directory.Exists(output) && !output.EndsWith('/'))
            return [(files[0], output)];
        OutputFiles.MakeFolder(output);
        if (files.Select(Path.GetFileName).Distinct(StringComparer.Ordinal).Count() < files.Length)
            throw new SemblanceException(ErrorCode.OutputNotWritten, "Two of the files have the same name, and would be one in the folder.", "Cover them one folder at a time.");
        return [.. files.Select(file => (file, Path.Combine(output, Path.GetFileName(file))))];
    }

    private static void Print(IReadOnlyList<(string Input, string Output, RedactionReport Report)> done, bool isJson)
    {
        if (isJson)
        {
            JsonText.Print(done.Select(static one => new { one.Input, one.Output, one.Report.Frames, People = one.Report.Tracks, one.Report.Covered, one.Report.PerSecond }));
            return;
        }

        foreach (var (_, output, report) in done)
            Screen.Line(FormattableString.Invariant($"{output}: {report.Covered} of {report.Tracks} people covered, {report.Frames} {(report.PerSecond > 0 ? "frames" : "picture")}."));
    }
}
