using Semblance.Quality;

namespace Semblance.UnitTests.Quality;

public sealed class UnifiedScoreTests
{
    private static readonly QualityMeasure[] Counted =
        [QualityMeasure.InterEyeDistance, QualityMeasure.HeadPose, QualityMeasure.Sharpness, QualityMeasure.Exposure, QualityMeasure.DynamicRange, QualityMeasure.Completeness, QualityMeasure.Recognisability];

    [Theory]
    [InlineData(0, 1)]
    [InlineData(50, 50)]
    [InlineData(100, 100)]
    public void Equal_components_give_their_own_score(int score, int expected) => Assert.Equal(expected, UnifiedScore.Of(All(score)));

    [Fact]
    public void One_very_bad_property_is_not_bought_back()
    {
        foreach (var measure in Counted)
        {
            var one = All(100).Select(component => component.Measure == measure ? component with { Score = 1 } : component);
            Assert.InRange(UnifiedScore.Of(one), 0, 85);
        }
    }

    [Fact]
    public void Open_eyes_are_a_hint_and_do_not_count()
    {
        var closed = new QualityComponent(QualityMeasure.EyesOpen, 0, 0, string.Empty, string.Empty);
        Assert.Equal(80, UnifiedScore.Of(All(80).Append(closed)));
        Assert.Equal(0, UnifiedScore.Of([closed]));
    }

    [Fact]
    public void A_better_component_never_lowers_it()
    {
        foreach (var measure in Counted)
        {
            var scores = Enumerable.Range(0, 11).Select(step => UnifiedScore.Of(All(60).Select(component => component.Measure == measure ? component with { Score = step * 10 } : component))).ToArray();
            Assert.Equal(scores.Order(), scores);
            Assert.True(scores[^1] > scores[0]);
        }
    }

    private static IEnumerable<QualityComponent> All(int score) => Counted.Select(measure => new QualityComponent(measure, score, score, "found", "advice"));
}
