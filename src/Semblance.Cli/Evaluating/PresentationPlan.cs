using Semblance.Errors;
using Semblance.Evaluation.Presentation;

namespace Semblance.Cli.Evaluating;

/// <summary>Which presentations are reported on, and which choose the threshold.</summary>
/// <param name="Reported">Those that are reported on.</param>
/// <param name="Tuning">Those that choose the threshold; <see langword="null"/> for the same.</param>
/// <param name="Words">The plan in a sentence.</param>
internal sealed record PresentationPlan(IReadOnlyList<ListedPresentation> Reported, IReadOnlyList<ListedPresentation>? Tuning, string Words)
{
    /// <exception cref="SemblanceException">A split has no attack or no bona fide presentation.</exception>
    public static PresentationPlan Of(IReadOnlyList<ListedPresentation> listed, string? split, string? tuneOn)
    {
        var reported = Part(listed, split);
        var tuning = tuneOn is null || string.Equals(tuneOn, split, StringComparison.Ordinal) ? null : Part(listed, tuneOn);
        var where = split is null ? "all pictures" : $"split '{split}'";
        var chosenOn = tuning is null ? string.Empty : FormattableString.Invariant($"; thresholds chosen on split '{tuneOn}' ({tuning.Length} pictures, {GroupsOf(tuning)} groups)");
        var words = FormattableString.Invariant($"{reported.Count(one => one.IsBonaFide)} bona fide presentations and {reported.Count(one => !one.IsBonaFide)} attacks in {GroupsOf(reported)} groups, {where}{chosenOn}.");
        return new PresentationPlan(reported, tuning, words);
    }

    private static int GroupsOf(IEnumerable<ListedPresentation> listed) => listed.Select(one => one.Group).Distinct(StringComparer.Ordinal).Count();

    private static ListedPresentation[] Part(IReadOnlyList<ListedPresentation> listed, string? split)
    {
        var part = listed.Where(one => split is null || string.Equals(one.Split, split, StringComparison.Ordinal)).ToArray();
        if (part.Any(one => one.IsBonaFide) && part.Any(one => !one.IsBonaFide))
            return part;
        throw new SemblanceException(
            ErrorCode.InputListInvalid,
            split is null ? "There is no picture of one of the kinds, or the labels name none." : $"The split '{split}' has no bona fide presentation or no attack.",
            "Name folders with pictures of both kinds; --split and --tune-on need --labels with a column 'split'.");
    }
}
