using CsCheck;
using Semblance.Comparison;
using Semblance.Errors;
using static Semblance.UnitTests.Comparison.CalibrationTables;

namespace Semblance.UnitTests.Comparison;

public sealed class DecisionThresholdTests
{
    private const string Blurred = "The probe is blurred.";

    private static DecisionThreshold AtOneInAHundred => DecisionThreshold.ForFmr(Straight, 1e-2);

    [Fact]
    public void Carries_what_it_stands_for()
    {
        var threshold = AtOneInAHundred;
        Assert.Equal(0.2, threshold.Score.Similarity, 1e-12);
        Assert.Equal(1e-2, threshold.FalseMatchRate.Value);
        Assert.Equal(5e-3, threshold.FalseMatchRate.Low, 1e-9);
        Assert.Equal(2e-2, threshold.FalseMatchRate.High, 1e-9);
        Assert.Same(Straight, threshold.Calibration);
        Assert.Null(threshold.GallerySize);
    }

    [Fact]
    public void A_smaller_rate_never_has_a_lower_threshold() =>
        Gen.Select(Gen.Double[-3.99, -1], Gen.Double[-3.99, -1]).Sample((a, b) =>
        {
            var strict = DecisionThreshold.ForFmr(Straight, Math.Pow(10, Math.Min(a, b)));
            var loose = DecisionThreshold.ForFmr(Straight, Math.Pow(10, Math.Max(a, b)));
            Assert.True(strict.Score >= loose.Score);
            Assert.True(strict.Interval.Low <= strict.Score.Similarity && strict.Score.Similarity <= strict.Interval.High);
        }, seed: "0000KuPpwOBj");

    [Fact]
    public void A_search_asks_for_the_rate_that_the_formula_gives()
    {
        var threshold = DecisionThreshold.ForFpir(Straight, 0.19, 2);
        Assert.Equal(0.1, threshold.Score.Similarity, 1e-9);
        Assert.Equal(0.19, threshold.FalsePositiveIdentificationRate);
        Assert.Equal(2, threshold.GallerySize);
    }

    [Fact]
    public void A_larger_gallery_needs_a_higher_threshold() =>
        Assert.True(DecisionThreshold.ForFpir(Straight, 0.05, 100).Score > DecisionThreshold.ForFpir(Straight, 0.05, 10).Score);

    [Fact]
    public void A_gallery_that_the_calibration_can_not_carry_is_refused()
    {
        var refusal = Assert.Throws<SemblanceException>(() => DecisionThreshold.ForFpir(Straight, 1e-2, 1000));
        Assert.Equal(ErrorCode.CalibrationUnsupported, refusal.Code);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(1, 10)]
    [InlineData(0.1, 0)]
    public void A_search_without_rate_or_gallery_is_refused(double fpir, long gallerySize)
    {
        var refusal = Assert.Throws<SemblanceException>(() => DecisionThreshold.ForFpir(Straight, fpir, gallerySize));
        Assert.Equal(ErrorCode.OptionOutOfRange, refusal.Code);
    }

    [Theory]
    [InlineData(0.9, Decision.Match)]
    [InlineData(0.24, Decision.Match)]
    [InlineData(0.22, Decision.Undecided)]
    [InlineData(0.2, Decision.Undecided)]
    [InlineData(0.18, Decision.Undecided)]
    [InlineData(0.16, Decision.NonMatch)]
    [InlineData(-0.4, Decision.NonMatch)]
    public void Scores_within_the_thresholds_own_interval_stay_undecided(double score, Decision expected)
    {
        var outcome = AtOneInAHundred.Decide(Score(score));
        Assert.Equal(expected, outcome.Decision);
        Assert.Single(outcome.Reasons);
    }

    [Theory]
    [InlineData(0.9, LimitEffect.ForbidsNonMatch, Decision.Match)]
    [InlineData(0.9, LimitEffect.ForbidsMatch, Decision.Undecided)]
    [InlineData(0.9, LimitEffect.None, Decision.Match)]
    [InlineData(0.1, LimitEffect.ForbidsNonMatch, Decision.Undecided)]
    [InlineData(0.1, LimitEffect.ForbidsMatch, Decision.NonMatch)]
    [InlineData(0.1, LimitEffect.ForbidsBoth, Decision.Undecided)]
    public void A_limit_takes_away_the_answer_that_it_forbids(double score, LimitEffect effect, Decision expected)
    {
        var outcome = AtOneInAHundred.Decide(Score(score), [new DecisionLimit(Blurred, effect)]);
        Assert.Equal(expected, outcome.Decision);
        Assert.Contains(Blurred, outcome.Reasons, StringComparer.Ordinal);
    }

    [Fact]
    public void Reasons_say_how_many_strangers_score_this_high()
    {
        Assert.Contains("at most 1.0e-4", AtOneInAHundred.Decide(Score(0.9)).Reasons[0], StringComparison.Ordinal);
        Assert.Contains("at least 1.0e-1", AtOneInAHundred.Decide(Score(0.0)).Reasons[0], StringComparison.Ordinal);
        Assert.Contains("3.2e-2 of", AtOneInAHundred.Decide(Score(0.15)).Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_score_of_another_model_is_refused()
    {
        var refusal = Assert.Throws<SemblanceException>(() => AtOneInAHundred.Decide(new ComparisonScore(0.5, OtherModel)));
        Assert.Equal(ErrorCode.TemplateModelMismatch, refusal.Code);
    }

    [Fact]
    public void The_default_decision_claims_nothing() => Assert.Equal(Decision.Undecided, default(Decision));
}
