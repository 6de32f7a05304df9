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
            Calibration = outcome.VerificationThreshold.Calibration.Id,
            VerificationThreshold = outcome.VerificationThreshold.Score.Similarity,
            VerificationFmr = outcome.VerificationThreshold.FalseMatchRate.Value,
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
        var (claim, search, group) = (outcome.VerificationThreshold, outcome.SearchThreshold, outcome.GroupThreshold);
        yield return $"A claim is true from a score of {claim.Score} on: {RateEstimate.Scientific(claim.FalseMatchRate.Value)} of strangers' pairs reach it.";
        yield return FormattableString.Invariant($"A search finds somebody from {search.Score} on: {RateEstimate.Scientific(search.FalsePositiveIdentificationRate!.Value)} of strangers' searches among {outcome.Gallery.Templates} people reach it.");
        yield return $"A group holds together from a mean of {group.Score} on: {RateEstimate.Scientific(group.FalseMatchRate.Value)} of strangers' pairs reach it.";
        yield return FormattableString.Invariant($"These rates were measured on {claim.Calibration.Source.Name}, {claim.Calibration.Source.People:N0} people, not on the pictures shown here.");
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
