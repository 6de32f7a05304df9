using Semblance.Comparison;
using Semblance.Recognition.Grant;
using Semblance.Server.Dialects.Rekognition.Faces;
using Semblance.UnitTests.Comparison;

namespace Semblance.UnitTests.Server.Dialects.Rekognition.Faces;

public sealed class SimilarityRuleTests
{
    private static AccessGrant Grant(bool shows) => new()
    {
        Id = default, KeyName = "k", Account = "a", Role = AccessRole.Admin, Protocol = "rekognition", Galleries = [AccessGrant.All], CreatedAt = default, SecretDigest = string.Empty, ShowsScores = shows,
    };

    private static DecisionOutcome Outcome(double score) => DecisionThreshold.ForFmr(CalibrationTables.Straight, 1e-2).Decide(new ComparisonScore((float)score, CalibrationTables.Model), []);

    [Fact]
    public void A_threshold_below_the_floor_is_the_floor()
    {
        var rule = new SimilarityRule(Grant(shows: false), 0);
        Assert.Equal(80, rule.Limit, 1e-9);
        Assert.Equal(1e-3, rule.FalseMatchRate, 1e-12);
        Assert.Null(rule.Told(Outcome(0.25)));
        Assert.NotNull(rule.Told(Outcome(0.31)));
    }

    [Fact]
    public void Many_thresholds_tell_no_more_than_the_steps()
    {
        var told = Enumerable.Range(0, 1001).Select(static tenth => new SimilarityRule(Grant(shows: false), tenth / 10.0).Told(Outcome(0.37))).ToArray();
        var step = Assert.Single(told.Where(static one => one is not null).Distinct())!.Value;
        Assert.Equal(Math.Floor(step), step);
        Assert.Equal(step, Enumerable.Range(0, 1001).Where(tenth => told[tenth] is not null).Max() / 10.0, 1e-9);
    }

    [Fact]
    public void Who_may_see_scores_sees_them_exactly_at_any_threshold()
    {
        var rule = new SimilarityRule(Grant(shows: true), 0);
        Assert.Equal(0, rule.Limit);
        Assert.InRange(rule.Told(Outcome(0.25))!.Value, 65, 80);
    }

    [Fact]
    public void A_face_that_shows_too_little_is_as_alike_as_the_floor_and_no_more()
    {
        var limit = new DecisionLimit("A few pixels.", LimitEffect.ForbidsBoth);
        var outcome = DecisionThreshold.ForFmr(CalibrationTables.Straight, 1e-3).Decide(new ComparisonScore(0.9f, CalibrationTables.Model), [limit]);
        Assert.Equal(80, new SimilarityRule(Grant(shows: false), 80).Told(outcome)!.Value, 1e-9);
        Assert.Null(new SimilarityRule(Grant(shows: false), 81).Told(outcome));
        Assert.True(new SimilarityRule(Grant(shows: false), 81).Told(Outcome(0.9)) > 90);
    }

    [Fact]
    public void The_record_names_a_rate_for_any_size_and_any_threshold()
    {
        foreach (var threshold in (double[])[0, 50, 80, 99, 100])
        {
            var rule = new SimilarityRule(Grant(shows: true), threshold);
            Assert.InRange(rule.FalsePositiveIdentificationRate(0), 0, 1);
            Assert.InRange(rule.FalsePositiveIdentificationRate(1_000_000), rule.FalsePositiveIdentificationRate(1), 1);
            Assert.InRange(rule.DecidedFmr, 1e-4, 1e-3);
        }
    }
}
