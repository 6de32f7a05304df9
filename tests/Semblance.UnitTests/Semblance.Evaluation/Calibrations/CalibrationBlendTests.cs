using Semblance.Comparison;
using Semblance.Errors;
using Semblance.Evaluation.Calibrations;
using Semblance.UnitTests.Comparison;

namespace Semblance.UnitTests.Evaluation.Calibrations;

public sealed class CalibrationBlendTests
{
    /// <summary>The straight table with every rate four times as high, one row further and no mated pairs.</summary>
    private static readonly Calibration Higher = new(
        CalibrationTables.Model,
        CalibrationTables.Source with { Name = "other people", MatedPairs = 0 },
        [.. CalibrationTables.Points.Select(point => new CalibrationPoint(point.Score, Times(point.FalseMatchRate, 4), null))]);

    [Theory]
    [InlineData(0.1, 2e-1)]
    [InlineData(0.25, 6.324555e-3)]
    [InlineData(0.4, 2e-4)]
    public void Rates_are_geometric_means(double score, double rate)
    {
        var blend = CalibrationBlend.Of([CalibrationTables.Straight, Higher], "general");
        Assert.Equal(rate, blend.FalseMatchRateAt(CalibrationTables.Score(score)).Value, rate * 1e-6);
    }

    [Fact]
    public void Sources_are_told_and_misses_kept()
    {
        var blend = CalibrationBlend.Of([CalibrationTables.Straight, Higher], "a-village");
        Assert.Equal(("made people + other people", "a-village", 2000), (blend.Source.Name, blend.Source.Population, blend.Source.People));
        Assert.Equal(0.02, blend.FalseNonMatchRateAt(CalibrationTables.Score(0.2))!.Value.Value, 1e-9);
        Assert.Contains(Higher.Id, blend.Source.Protocol, StringComparison.Ordinal);
        Assert.Equal(blend.Id, Calibration.FromJson(blend.ToJson()).Id, StringComparer.Ordinal);
    }

    [Fact]
    public void Rates_below_what_the_smallest_part_supports_are_left_out()
    {
        // 3 / 7500 = 4e-4 is this part's own floor; at 0.4 the mean with the straight table's 1e-4 is 2e-4.
        var small = new Calibration(CalibrationTables.Model, Higher.Source with { EffectiveNonMatedPairs = 7_500 }, Higher.Points);
        var blend = CalibrationBlend.Of([CalibrationTables.Straight, small], "general");
        Assert.Equal([0.1, 0.2, 0.3], blend.Points.Select(point => Math.Round(point.Score, 9)));
        Assert.Equal(2e-3, blend.FloorFmr, 1e-9);
    }

    [Fact]
    public void Different_models_are_refused()
    {
        var other = new Calibration(CalibrationTables.OtherModel, CalibrationTables.Source, CalibrationTables.Points);
        Assert.Equal(ErrorCode.CalibrationInvalid, Assert.Throws<SemblanceException>(() => CalibrationBlend.Of([CalibrationTables.Straight, other], "general")).Code);
    }

    private static RateEstimate Times(RateEstimate rate, double factor) => new(rate.Value * factor, rate.Low * factor, Math.Min(1, rate.High * factor));
}
