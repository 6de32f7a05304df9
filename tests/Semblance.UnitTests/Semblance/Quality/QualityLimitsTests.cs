using Semblance.Comparison;
using Semblance.Quality;

namespace Semblance.UnitTests.Quality;

public sealed class QualityLimitsTests
{
    [Fact]
    public void A_good_sample_limits_nothing()
    {
        Assert.Empty(QualityLimits.Of(Report(QualityMeasure.Sharpness, 80), "the probe"));
        Assert.Empty(QualityLimits.Of(null, "the probe"));
    }

    [Theory]
    [InlineData(QualityMeasure.InterEyeDistance, LimitEffect.ForbidsBoth)]
    [InlineData(QualityMeasure.Sharpness, LimitEffect.ForbidsBoth)]
    [InlineData(QualityMeasure.DynamicRange, LimitEffect.ForbidsBoth)]
    [InlineData(QualityMeasure.Recognisability, LimitEffect.ForbidsBoth)]
    [InlineData(QualityMeasure.HeadPose, LimitEffect.ForbidsNonMatch)]
    [InlineData(QualityMeasure.Completeness, LimitEffect.ForbidsNonMatch)]
    [InlineData(QualityMeasure.Exposure, LimitEffect.ForbidsNonMatch)]
    public void What_shows_too_little_of_a_face_matches_nobody_and_what_is_turned_only_proves_nothing(QualityMeasure measure, LimitEffect effect)
    {
        var limit = Assert.Single(QualityLimits.Of(Report(measure, 1), "the probe"));
        Assert.Equal(effect, limit.Effect);
        Assert.StartsWith("Quality of the probe: It was set by the test. Set another.", limit.Reason, StringComparison.Ordinal);
    }

    private static QualityReport Report(QualityMeasure measure, int score) => new(score, [new QualityComponent(measure, score, score, "It was set by the test", "Set another.")], default);
}
