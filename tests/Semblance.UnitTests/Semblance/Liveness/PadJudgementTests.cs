using Semblance.Liveness;

namespace Semblance.UnitTests.Liveness;

/// <summary>The judgement and <c>PadAssessment</c>, which it makes.</summary>
public sealed class PadJudgementTests
{
    private static readonly PadThreshold Measured = new(0.6, 0.031, 0.12, "made faces");

    [Fact]
    public void A_score_at_the_threshold_is_bona_fide_and_the_known_rates_are_told()
    {
        var assessment = PadJudgement.Of(new PadScore(0.6f), room: 3, roomNeeded: 1.5f, Measured with { Score = 0.6f });
        Assert.Equal(PadDecision.BonaFide, assessment.Decision);
        Assert.Equal("BonaFide: The score 0.600 is at or above the threshold 0.600. At this threshold 3.1 % of attacks passed and 12.0 % of bona fide presentations were called attacks (made faces).", assessment.ToString());
        Assert.Empty(assessment.Advice);
    }

    [Fact]
    public void A_lower_score_is_an_attack_and_unknown_rates_are_called_so()
    {
        var assessment = PadJudgement.Of(new PadScore(0.59f), room: 3, roomNeeded: 1.5f, new PadThreshold(0.6, null, 0.1, "the caller chose it"));
        Assert.Equal(PadDecision.Attack, assessment.Decision);
        Assert.Contains("No error rates are known at this threshold (the caller chose it).", assessment.Reasons, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Without_room_there_is_no_decision_but_a_reason_and_advice(float score)
    {
        var assessment = PadJudgement.Of(new PadScore(score), room: 1.2f, roomNeeded: 1.5f, Measured);
        Assert.Equal((PadDecision.Undecided, true, score), (assessment.Decision, assessment.IsTooTight, assessment.Score.Value));
        Assert.Contains("room for 1.2 times the face", assessment.Reasons[0], StringComparison.Ordinal);
        Assert.StartsWith("Ask for more room around the face", assessment.Advice, StringComparison.Ordinal);
        Assert.False(PadJudgement.Of(new PadScore(score), 1.5f, 1.5f, Measured).IsTooTight);
    }

    [Fact]
    public void Silence_is_no_decision() => Assert.Equal(PadDecision.Undecided, default(PadDecision));
}
