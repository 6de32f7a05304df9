using Semblance.Quality;

namespace Semblance.UnitTests.Quality;

public sealed class GateRulesTests
{
    private static readonly QualityMeasure[] Measures = Enum.GetValues<QualityMeasure>();

    [Fact]
    public void The_open_gate_lets_everything_through() => Assert.Empty(GateRules.Judge(Report(0, 0), QualityGate.Off));

    [Fact]
    public void A_good_face_passes_both() => Assert.All([QualityGate.Standard, QualityGate.Strict], static gate => Assert.Empty(GateRules.Judge(Report(90, 90), gate)));

    [Fact]
    public void Each_property_that_falls_short_is_named_with_what_was_asked_for()
    {
        foreach (var gate in new[] { QualityGate.Standard, QualityGate.Strict })
        {
            var refusals = GateRules.Judge(Report(0, 90), gate);
            Assert.Equal(Measures.Where(static measure => measure != QualityMeasure.EyesOpen), refusals.Select(refusal => refusal.Measure!.Value).Order());
            Assert.All(refusals, static refusal => Assert.True(refusal is { Score: 0, Required: > 0, Reason: "found", Advice: "advice" }));
        }
    }

    [Fact]
    public void The_strict_gate_refuses_all_that_the_standard_one_does_and_more()
    {
        for (var score = 0; score <= 100; score++)
        {
            var (standard, strict) = (GateRules.Judge(Report(score, score), QualityGate.Standard), GateRules.Judge(Report(score, score), QualityGate.Strict));
            Assert.Subset(strict.Select(refusal => refusal.Measure).ToHashSet(), standard.Where(static refusal => refusal.Measure is not null).Select(refusal => refusal.Measure).ToHashSet());
            Assert.True(strict.Count >= standard.Count);
        }

        Assert.Empty(GateRules.Judge(Report(40, 40), QualityGate.Standard));
        Assert.NotEmpty(GateRules.Judge(Report(40, 40), QualityGate.Strict));
    }

    [Fact]
    public void Where_every_property_passes_the_sum_of_them_may_still_fall_short()
    {
        var refusal = Assert.Single(GateRules.Judge(Report(80, 24), QualityGate.Standard));
        Assert.Null(refusal.Measure);
        Assert.Equal((24, 25), (refusal.Score, refusal.Required));
        Assert.Equal(60, Assert.Single(GateRules.Judge(Report(80, 59), QualityGate.Strict)).Required);
    }

    private static QualityReport Report(int score, int unified) =>
        new(unified, [.. Measures.Select(measure => new QualityComponent(measure, score, score, "found", "advice"))], default);
}
