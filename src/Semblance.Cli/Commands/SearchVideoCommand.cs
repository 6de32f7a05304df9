using System.CommandLine;
using System.Diagnostics;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.Cli.Recordings;
using Semblance.Comparison;
using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Vault.Galleries;
using Semblance.Video.Following;

namespace Semblance.Cli.Commands;

/// <summary><c>search-video</c>: where and when somebody is in recorded films.</summary>
internal sealed class SearchVideoCommand
{
    private readonly Argument<string> _films = new("FILMS") { Description = "A folder of films, or one film" };
    private readonly Option<string?> _probe = new("--probe") { Description = "Picture of the face that is looked for; without one the films are only gone through, so that later searches take seconds" };
    private readonly Option<string> _gallery = new("--gallery", "-g") { Description = "Gallery that keeps who is in the films: its purpose, basis and days hold for them (semblance gallery create)", Required = true };
    private readonly Option<double?> _fpir = new("--fpir") { Description = "Share of searches for people who are in none of the films that may bring up anybody (default: the gallery's)" };
    private readonly Option<double> _detections = new("--detections") { Description = "Frames a second in which faces are looked for, 0.5 to 60", DefaultValueFactory = _ => 5 };
    private readonly Option<string?> _report = new("--report") { Description = "Write a page with a small picture of each visit (HTML)" };
    private readonly Option<bool> _json = JsonOption.Create();
    private readonly VaultArguments _vault;
    private readonly EngineArguments _engine;
    private readonly Command _command;

    private SearchVideoCommand()
    {
        _fpir.Validators.Add(result => RangeRule.Check(result, 1e-9, 0.5));
        _detections.Validators.Add(result => RangeRule.Check(result, 0.5, 60));
        _command = new Command("search-video", "Find out where and when somebody is in recorded films. Exit code 0 when somebody was found, 1 otherwise.") { _films, _probe, _gallery, _fpir, _detections, _report, _json };
        (_vault, _engine) = (VaultArguments.AddTo(_command), EngineArguments.AddTo(_command));
        _command.SetAction(async (parsed, cancellation) => (int)await SearchAsync(parsed, cancellation));
    }

    public static Command Create() => new SearchVideoCommand()._command;

    private async Task<ExitCode> SearchAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var place = parsed.GetRequiredValue(_films);
        if (!Path.Exists(place))
            throw new SemblanceException(ErrorCode.InputNotFound, $"There is no film or folder '{place}'.", "Name a folder of films, or one film.");
        var follow = new FollowOptions { DetectionsPerSecond = parsed.GetValue(_detections) };
        await using var house = await OpenHouse.OpenAsync(_vault.Place(parsed), FollowOptions.ForEngine(_engine.Read(parsed), follow.Tracking), cancellation);
        var gallery = new GalleryName(parsed.GetRequiredValue(_gallery));
        var added = await AddAsync(new RecordingIndex(house, gallery, follow, _vault.Caller(parsed)), RecordingIndex.Films(place), cancellation);
        if (parsed.GetValue(_probe) is not { } probe)
        {
            Print(added, null, TimeSpan.Zero, parsed.GetValue(_json));
            return ExitCode.Yes;
        }

        var asked = await ProbeAsync(house, probe, cancellation);
        var watch = Stopwatch.StartNew();
        var found = await new RecordingSearch(house, gallery, parsed.GetValue(_fpir), _vault.Caller(parsed)).SearchAsync(asked, cancellation);
        var took = watch.Elapsed;
        if (parsed.GetValue(_report) is { } report)
            await OutputFiles.WriteAsync(report, await RecordingReport.WriteAsync(probe, gallery.Text, found, cancellation), cancellation);
        Print(added, found, took, parsed.GetValue(_json));
        return found.Any(static one => one.Candidate.Outcome.Decision == Decision.Match) ? ExitCode.Yes : ExitCode.No;
    }

    private static async Task<IReadOnlyList<(string Film, int? Visits, string? Complaint)>> AddAsync(RecordingIndex index, IReadOnlyList<string> films, CancellationToken cancellation)
    {
        var added = new List<(string, int?, string?)>();
        await Screen.ProgressAsync("Going through films", async progress =>
        {
            foreach (var film in films)
            {
                try
                {
                    added.Add((film, await index.AddAsync(film, cancellation), null));
                }
                catch (SemblanceException refusal) when (refusal.Code == ErrorCode.VideoUnreadable)
                {
                    added.Add((film, null, refusal.What));
                }

                progress.Report((double)added.Count / films.Count);
            }

            return added.Count;
        });
        return added;
    }

    private static async Task<Probe> ProbeAsync(OpenHouse house, string file, CancellationToken cancellation)
    {
        var picture = await KnownPicture.ReadAsync(house.Engine!, file, new AnalysisRequest { Faces = FaceSelection.Largest }, cancellation);
        if (picture.Result.Error is { } error)
            throw error;
        return picture.Result.Analysis!.Faces is [var face] && Probe.Of(face, picture.Digest) is { } probe
            ? probe
            : throw new SemblanceException(ErrorCode.InputDamaged, $"No face was found in '{file}'.", "Name a picture that shows the face of one person.");
    }

    private static void Print(IReadOnlyList<(string Film, int? Visits, string? Complaint)> added, IReadOnlyList<FoundVisit>? found, TimeSpan took, bool isJson)
    {
        if (isJson)
        {
            JsonText.Print(new
            {
                Films = added.Select(static one => new { one.Film, VisitsAdded = one.Visits, one.Complaint }),
                SearchS = Math.Round(took.TotalSeconds, 3),
                Found = found?.Select(static one => new { one.Film, FromS = one.Visit.From, UntilS = one.Visit.Until, Decision = one.Candidate.Outcome.Decision.ToString().ToLowerInvariant(), Fpir = one.Candidate.FalsePositiveIdentificationRate.Value }),
            });
            return;
        }

        foreach (var (film, _, complaint) in added.Where(static one => one.Complaint is not null))
            Screen.Complain($"{film}: {complaint}");
        Screen.Line(FormattableString.Invariant($"{added.Count} films; {added.Count(static one => one.Visits is not null)} gone through now, with {added.Sum(static one => one.Visits ?? 0)} visits."));
        if (found is null)
            return;
        Screen.Table(["film", "from", "until", "verdict", "FPIR"], found.Select(static one => new[]
        {
            Path.GetFileName(one.Film), RecordedVisit.Clock(one.Visit.From), RecordedVisit.Clock(one.Visit.Until),
            one.Candidate.Outcome.Decision == Decision.Match ? "match" : "look closely", Screen.Rate(one.Candidate.FalsePositiveIdentificationRate.Value),
        }));
        Screen.Line(FormattableString.Invariant($"Searched in {took.TotalSeconds:0.00} s."));
    }
}
