using Semblance.Cli.Output;
using Semblance.Comparison;

namespace Semblance.Cli.Demo;

/// <summary>What <c>demo</c> prints.</summary>
internal static class DemoOutput
{
    public static void Print(IReadOnlyList<DemoOutcome> outcomes, string report, TimeSpan took)
    {
        foreach (var outcome in outcomes)
            Print(outcome);
        Screen.Line(FormattableString.Invariant($"{report}: the report with pictures, after {took.TotalSeconds:0} s."));
    }

    public static void PrintJson(IReadOnlyList<DemoOutcome> outcomes, string report, TimeSpan took) => JsonText.Print(new
    {
        Report = report,
        Seconds = took.TotalSeconds,
        Collections = outcomes.Select(outcome => new
        {
            outcome.Name,
            Pictures = outcome.Pile.Pictures.Count,
            Faces = outcome.Pile.Faces.Count + outcome.Pile.SetAside.Count,
            Enrolled = outcome.Gallery.Subjects.Count,
            FailuresToEnrol = outcome.Gallery.Failures.Count,
            Unreadable = outcome.Pile.Unreadable.Select(picture => FaceJson.Failure(picture.File, picture.Error!.Message)),
            References = outcome.Gallery.Size,
            Calibration = outcome.SearchThreshold.Calibration.Id,
            outcome.SearchThreshold.Calibration.Source.Population,
            ClaimThreshold = outcome.StrictestClaim?.Score.Similarity,
            ClaimFmr = outcome.StrictestClaim?.FalsePositiveIdentificationRate,
            SearchThreshold = outcome.SearchThreshold.Score.Similarity,
            SearchFpir = outcome.SearchThreshold.FalsePositiveIdentificationRate,
            Tallies = outcome.Tallies,
            GroupThreshold = outcome.GroupThreshold.Score.Similarity,
            Groups = outcome.Groups.Count(group => group.Faces.Count > 1),
            GroupPrecision = outcome.GroupFigures?.PairwisePrecision,
            GroupRecall = outcome.GroupFigures?.PairwiseRecall,
            GroupBcubedF1 = outcome.GroupFigures?.BCubedF1,
        }),
    });

    /// <summary>The rates behind the decisions, in one sentence each.</summary>
    public static IEnumerable<string> Thresholds(DemoOutcome outcome)
    {
        var (search, group) = (outcome.SearchThreshold, outcome.GroupThreshold);
        if (outcome.StrictestClaim is { } claim)
            yield return FormattableString.Invariant($"A claim counts as true from a score of {claim.Score} with the best of {claim.GallerySize} references on: {RateEstimate.Scientific(claim.FalsePositiveIdentificationRate!.Value)} of strangers reach it.");
        yield return FormattableString.Invariant($"A search finds somebody from {search.Score} on: {RateEstimate.Scientific(search.FalsePositiveIdentificationRate!.Value)} of strangers reach it with one of {search.GallerySize} references.");
        yield return $"A group holds together from a mean of {group.Score} on: {RateEstimate.Scientific(group.FalseMatchRate.Value)} of strangers' pairs reach it.";
        var source = search.Calibration.Source;
        yield return FormattableString.Invariant($"These rates were measured on {source.Name}, {source.People:N0} people (population: {source.Population}), not on the pictures shown here.");
    }

    private static void Print(DemoOutcome outcome)
    {
        Screen.Line(FormattableString.Invariant($"{outcome.Name}: {outcome.Pile.Pictures.Count} pictures, {outcome.Gallery.Subjects.Count} people enrolled."));
        foreach (var sentence in Thresholds(outcome))
            Screen.Line("  " + sentence);
        foreach (var picture in outcome.Pile.Unreadable)
            Screen.Complain($"{picture.File}: {picture.Error!.Message}");
        Screen.Table(["trial", "number", "right", "undecided", "wrong", "no face"], outcome.Tallies.Select(tally => new[]
        {
            tally.Kind, Text(tally.Trials), Text(tally.Right), Text(tally.Undecided), Text(tally.Wrong), Text(tally.NoFace),
        }));
        if (outcome.BrokenClaim is { } warning)
            Screen.Line(warning);
        if (outcome.GroupFigures is { } figures)
            Screen.Table(["group: faces without names", "value"], [
                ["groups", FormattableString.Invariant($"{outcome.Groups.Count(group => group.Faces.Count > 1)} for {figures.People} people, {outcome.Groups.Count(group => group.Faces.Count == 1)} faces alone, {outcome.Pile.SetAside.Count} set aside")],
                ["pairs in a group that are one person", Screen.Percent(figures.PairwisePrecision)],
                ["pairs of one person that are in a group", Screen.Percent(figures.PairwiseRecall)],
                ["BCubed F1", Screen.Percent(figures.BCubedF1)],
            ]);
    }

    private static string Text(int number) => FormattableString.Invariant($"{number}");
}
