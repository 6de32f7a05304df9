using Semblance.Cli.Grouping;
using Semblance.Cli.Identifying;
using Semblance.Cli.Reports;
using Semblance.Comparison;

namespace Semblance.Cli.Demo;

/// <summary>The demo as a page to look at: what was asked, what was answered, and every answer that was not right.</summary>
internal sealed class DemoReport
{
    /// <summary>Right answers that are shown of each kind; of the others all are.</summary>
    private const int Examples = 6;

    private const int GroupsShown = 12;

    private readonly HtmlPage _page = new("What Semblance can tell");

    private DemoReport()
    {
    }

    public static string Write(IDemoSource source, IReadOnlyList<DemoOutcome> outcomes, FaceEngine engine, Calibration calibration, TimeSpan took)
    {
        var report = new DemoReport();
        report._page.Paragraph(FormattableString.Invariant($"{source.Origin} {DemoCalibration.Words(calibration)} Detector {engine.Detector.Name}, embedder {engine.Embedder.Name}, {took.TotalSeconds:0} seconds. The page holds the faces: treat it as you treat the pictures."));
        if (DemoCalibration.Unfit(source, calibration) is { } warning)
            report._page.Warning(warning);
        foreach (var outcome in outcomes)
            report.Write(outcome);
        return report._page.ToHtml();
    }

    private void Write(DemoOutcome outcome)
    {
        _page.Section(outcome.Name, FormattableString.Invariant($"{outcome.Gallery.Subjects.Count} people are enrolled, each from up to three pictures. Every third person is a stranger: in the pile, but in no gallery."));
        var tallies = outcome.Tallies;
        _page.Tiles([
            (Part(tallies[0].Right, tallies[0]), "true claims match"), (Part(tallies[1].Wrong, tallies[1]), "false claims match"),
            (Part(tallies[2].Right, tallies[2]), "pictures of enrolled people find them"), (Part(tallies[3].Wrong, tallies[3]), "pictures of strangers find somebody"),
            (outcome.GroupFigures is { } figures ? FormattableString.Invariant($"{figures.BCubedF1 * 100:0.0} %") : "-", "of the pile is grouped right (BCubed F1)"),
        ]);
        _page.Table(["trial", "number", "right", "undecided", "wrong", "no face"], tallies.Select(tally => new[] { tally.Kind, N(tally.Trials), N(tally.Right), N(tally.Undecided), N(tally.Wrong), N(tally.NoFace) }));
        if (outcome.BrokenClaim is { } warning)
            _page.Warning(warning);
        _page.Fold("What the decisions rest on", page =>
        {
            foreach (var sentence in DemoOutput.Thresholds(outcome))
                page.Paragraph(sentence);
        });
        Cards("Verify: is the claim true?", [.. outcome.Claims.Select(claim => (claim.Verdict, Key(claim.Probe, claim.IsMated), Card(claim)))]);
        Cards("Identify: who is it?", [.. outcome.Searches.Where(search => search.IsEnrolled).Select(search => (search.Verdict, Key(search.Probe, search.IsEnrolled), Card(search)))]);
        Cards("Identify: people who are not enrolled", [.. outcome.Searches.Where(search => !search.IsEnrolled).Select(search => (search.Verdict, Key(search.Probe, search.IsEnrolled), Card(search)))]);
        WriteGroups(outcome);
    }

    /// <summary>A few that are right, of different people, and all that are not.</summary>
    private void Cards(string heading, IReadOnlyList<(DemoVerdict Verdict, string Key, PageCard Card)> cards)
    {
        var right = cards.Where(entry => entry.Verdict == DemoVerdict.Right).DistinctBy(entry => entry.Key, StringComparer.Ordinal).ToArray();
        var shown = Math.Min(Examples, right.Length);
        _page.SubSection(heading).Groups(Enumerable.Range(0, shown).Select(i => right[i * right.Length / shown].Card));
        var others = cards.Where(entry => entry.Verdict != DemoVerdict.Right).OrderByDescending(entry => entry.Verdict == DemoVerdict.Wrong).ToArray();
        if (others.Length > 0)
            _page.Fold(Counted(others.Length, "answer that is not right", "answers that are not right"), page => page.Groups(others.Select(entry => entry.Card)));
    }

    private void WriteGroups(DemoOutcome outcome)
    {
        _page.SubSection("Group: who is with whom, without any name?");
        var together = outcome.Groups.Where(group => group.Faces.Count > 1).ToArray();
        var mixed = together.Where(group => IsMixed(outcome, group)).ToArray();
        _page.Groups(together.Take(GroupsShown).Select(group => Card(outcome, group)));
        if (mixed.Length > 0)
            _page.Fold(Counted(mixed.Length, "group that mixes people", "groups that mix people"), page => page.Groups(mixed.Select(group => Card(outcome, group))));
        if (together.Length > GroupsShown)
            _page.Fold(FormattableString.Invariant($"The other {together.Length - GroupsShown} groups"), page => page.Groups(together.Skip(GroupsShown).Select(group => Card(outcome, group))));
    }

    private static string Key(GalleryPicture probe, bool isMated) => probe.Subject + (isMated ? "+" : "-");

    private static PageCard Card(DemoClaim claim) => new(
        $"\u201cI am {Spaced(claim.Claimed.Name)}\u201d",
        claim.Outcome is null ? "no face was found" : $"score {claim.Outcome.Score}",
        [Reference(claim.Reference), Probe(claim.Probe, claim.Verdict, claim.Outcome?.Decision)]);

    private static PageCard Card(DemoSearch search)
    {
        var best = search.Answer?.Candidates[0];
        var found = search.Answer?.Match?.Name is { } name ? $"It is {Spaced(name)}" : search.Verdict == DemoVerdict.Undecided ? "Undecided" : "Nobody of the gallery";
        return new PageCard(
            found,
            best is null ? "no face was found" : $"best score {best.Outcome.Score}",
            [Probe(search.Probe, search.Verdict, search.Answer?.Decision), .. best is null ? [] : new[] { Reference(best.Found.Reference, "best candidate: ") }]);
    }

    private static PageCard Card(DemoOutcome outcome, FaceGroup group) => new(
        FormattableString.Invariant($"Group {group.Number}"),
        FormattableString.Invariant($"{group.Faces.Count} faces, mean score {group.MeanScore:0.00}"),
        group.Faces.Select(face => new PageFace(face.Thumbnail, CaptionOf(outcome, face), $"Face of {CaptionOf(outcome, face)}")));

    private static PageFace Reference(GalleryPicture reference, string lead = "enrolled: ") =>
        new(Thumbnail(reference), lead + Spaced(reference.Subject), $"Reference picture of {Spaced(reference.Subject)}");

    private static PageFace Probe(GalleryPicture probe, DemoVerdict verdict, Comparison.Decision? decision) =>
        new(Thumbnail(probe), "shows " + Spaced(probe.Subject), $"Probe that shows {Spaced(probe.Subject)}") { Verdict = DemoWords.Of(verdict, decision) };

    private static byte[]? Thumbnail(GalleryPicture picture) => picture.Result.Thumbnails.Count > 0 ? picture.Result.Thumbnails[0] : null;

    private static bool IsMixed(DemoOutcome outcome, FaceGroup group) =>
        group.Faces.Where(face => face.Number == 1).Select(face => outcome.SubjectOfPicture[face.Picture.File]).Distinct(StringComparer.Ordinal).Count() > 1;

    private static string CaptionOf(DemoOutcome outcome, PileFace face) =>
        face.Number == 1 ? Spaced(outcome.SubjectOfPicture[face.Picture.File]) : $"somebody in a picture of {Spaced(outcome.SubjectOfPicture[face.Picture.File])}";

    private static string Spaced(string name) => name.Replace('_', ' ');

    private static string Part(int part, DemoTally tally) => FormattableString.Invariant($"{part} of {tally.Trials}");

    private static string Counted(int count, string one, string many) => count == 1 ? "The one " + one : FormattableString.Invariant($"All {count} {many}");

    private static string N(int number) => FormattableString.Invariant($"{number}");
}
