using Semblance.Comparison;
using Semblance.Server.Dialects;
using Semblance.Server.Dialects.Scales;
using Semblance.UnitTests.Comparison;

namespace Semblance.UnitTests.Server.Dialects;

public sealed class ToldNumberTests
{
    private static readonly DecisionThreshold Floor = DecisionThreshold.ForFmr(CalibrationTables.Straight, ScoreScale.FloorRate);

    [Fact]
    public void Below_the_floor_nothing_is_told_to_anybody()
    {
        var outcome = Decided(Floor.Interval.Low - 0.1);
        Assert.Null(ToldNumber.Of(outcome, ScoreScale.CompreFace, showsScores: false));
        Assert.Null(ToldNumber.Of(outcome, ScoreScale.CompreFace, showsScores: true));
    }

    [Fact]
    public void A_match_is_told_in_steps_and_exactly_where_the_key_shows_scores()
    {
        var outcome = Decided(0.999);
        Assert.Equal(Decision.Match, outcome.Decision);
        Assert.Equal(ScoreScale.CompreFace.Told(outcome), ToldNumber.Of(outcome, ScoreScale.CompreFace, showsScores: false));
        Assert.Equal(ScoreScale.CompreFace.Exact(outcome), ToldNumber.Of(outcome, ScoreScale.CompreFace, showsScores: true)!.Value, 1e-5);
    }

    [Fact]
    public void What_no_machine_should_decide_is_told_with_the_lowest_number()
    {
        var limit = new DecisionLimit("The probe shows too little.", LimitEffect.ForbidsMatch);
        var outcome = Floor.Decide(CalibrationTables.Score(0.999), [limit]);
        Assert.Equal(Decision.Undecided, outcome.Decision);
        Assert.Equal(ScoreScale.FacePlusPlus.Floor, ToldNumber.Of(outcome, ScoreScale.FacePlusPlus, showsScores: true));
    }

    private static DecisionOutcome Decided(double similarity) => Floor.Decide(CalibrationTables.Score(similarity));
}
