using Semblance.Client.Contracts.Calibrations;
using Semblance.Comparison;
using Semblance.UnitTests.Comparison;

namespace Semblance.UnitTests.Client.Contracts.Calibrations;

/// <summary>The client reads the table as the engine does.</summary>
public sealed class CalibrationAnswerTests
{
    [Fact]
    public void A_score_means_to_the_client_what_it_means_to_the_engine()
    {
        var calibration = CalibrationTables.Straight;
        var answer = new CalibrationAnswer(calibration.Id, "made", "made", 1, [.. calibration.Points.Select(static point => new CalibrationPointAnswer(point.Score, point.FalseMatchRate.Value, point.FalseNonMatchRate?.Value))]);
        var (low, high) = (calibration.Points[0].Score - 0.1, calibration.Points[^1].Score + 0.1);
        for (var step = 0; step <= 200; step++)
        {
            var score = double.Lerp(low, high, step / 200.0);
            var (fmr, fnmr) = answer.At(score);
            var asked = new ComparisonScore(score, calibration.Model);
            Assert.Equal(calibration.FalseMatchRateAt(asked).Value, fmr, fmr * 1e-9);
            Assert.Equal(calibration.FalseNonMatchRateAt(asked)?.Value ?? double.NaN, fnmr ?? double.NaN, 1e-9);
        }
    }
}
