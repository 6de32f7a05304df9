using Semblance.Cli.Evaluating;
using Semblance.Errors;
using Semblance.Evaluation.Presentation;

namespace Semblance.UnitTests.Cli.Evaluating;

public sealed class PresentationPlanTests
{
    private static readonly ListedPresentation[] Listed = [One(true, "a", "dev"), One(false, "a", "dev"), One(true, "b", "test"), One(true, "c", "test"), One(false, "c", "test")];

    [Fact]
    public void A_split_is_reported_on_and_another_chooses()
    {
        var plan = PresentationPlan.Of(Listed, "test", "dev");
        Assert.Equal((3, 2), (plan.Reported.Count, plan.Tuning!.Count));
        Assert.Equal("2 bona fide presentations and 1 attacks in 2 groups, split 'test'; thresholds chosen on split 'dev' (2 pictures, 1 groups).", plan.Words);
    }

    [Fact]
    public void Without_splits_all_pictures_count_and_none_choose_apart()
    {
        Assert.Equal((5, null), (PresentationPlan.Of(Listed, null, null).Reported.Count, PresentationPlan.Of(Listed, null, null).Tuning));
        Assert.Null(PresentationPlan.Of(Listed, "dev", "dev").Tuning);
    }

    [Fact]
    public void A_split_without_both_kinds_is_refused_by_name() => Assert.Contains(
        "'nobody'", Assert.Throws<SemblanceException>(() => PresentationPlan.Of(Listed, "test", "nobody")).What, StringComparison.Ordinal);

    private static ListedPresentation One(bool isBonaFide, string group, string split) => new("x", "x", isBonaFide, AttackSpecies.Unknown, group, split);
}
