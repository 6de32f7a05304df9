using Semblance.Comparison;

namespace Semblance.UnitTests.Comparison;

public sealed class CalibrationCurveTests
{
    private static readonly double[] Scores = [0.1, 0.2, 0.4];
    private static readonly double[] Rates = [1e-1, 1e-2, 1e-4];

    [Theory]
    [InlineData(0.1, 1e-1)]
    [InlineData(0.15, 0.0316227766)]
    [InlineData(0.3, 1e-3)]
    [InlineData(0.4, 1e-4)]
    public void The_logarithm_of_the_rate_is_linear_between_rows(double score, double rate)
    {
        Assert.Equal(rate, CalibrationCurve.RateAt(Scores, Rates, score), rate * 1e-8);
        Assert.Equal(score, CalibrationCurve.ScoreAt(Scores, Rates, rate)!.Value, 1e-9);
    }

    [Fact]
    public void Beside_a_rate_of_zero_the_rate_itself_is_linear()
    {
        double[] ending = [1e-1, 1e-2, 0];
        Assert.Equal(5e-3, CalibrationCurve.RateAt(Scores, ending, 0.3), 1e-12);
        Assert.Equal(0.3, CalibrationCurve.ScoreAt(Scores, ending, 5e-3)!.Value, 1e-12);
    }

    [Fact]
    public void A_rate_above_the_first_row_is_reached_at_once_and_one_below_the_last_never()
    {
        Assert.Equal(0.1, CalibrationCurve.ScoreAt(Scores, Rates, 0.5));
        Assert.Null(CalibrationCurve.ScoreAt(Scores, Rates, 9e-5));
    }

    [Theory]
    [InlineData(1e-5, 0.5)] // the last decade: two decades in 0.2, a tenth for each
    [InlineData(1e-7, 0.7)]
    [InlineData(1e-20, 1)] // no cosine is above 1
    public void Beyond_the_table_the_last_decades_slope_goes_on(double rate, double score) =>
        Assert.Equal(score, CalibrationCurve.ScoreBeyond(Scores, Rates, rate), 1e-9);

    [Fact]
    public void A_curve_that_does_not_fall_is_carried_no_further_than_the_highest_score() =>
        Assert.Equal(1, CalibrationCurve.ScoreBeyond([0.1, 0.2], [1e-2, 1e-2], 1e-3));
}
