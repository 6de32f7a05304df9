using CsCheck;
using Semblance.Comparison;
using Semblance.Errors;
using static Semblance.UnitTests.Comparison.CalibrationTables;

namespace Semblance.UnitTests.Comparison;

public sealed class CalibrationTests
{
    [Fact]
    public void Log_rate_is_linear_in_the_score_between_rows()
    {
        Assert.Equal(Math.Pow(10, -2.5), Straight.FalseMatchRateAt(Score(0.25)).Value, 1e-12);
        Assert.Equal(Math.Pow(10, -3.3) / 2, Straight.FalseMatchRateAt(Score(0.33)).Low, 1e-12);
        Assert.Equal(0.025, Straight.FalseNonMatchRateAt(Score(0.25))!.Value.Value, 1e-12);
        Assert.Equal(0.35, Straight.ScoreAt(Math.Pow(10, -3.5)).Similarity, 1e-12);
    }

    [Fact]
    public void Rows_themselves_are_read_back()
    {
        foreach (var point in Points)
        {
            Assert.Equal(point.FalseMatchRate.Value, Straight.FalseMatchRateAt(Score(point.Score)).Value, 1e-15);
            Assert.Equal(point.Score, Straight.ScoreAt(point.FalseMatchRate.Value).Similarity, 1e-12);
        }
    }

    [Fact]
    public void Beyond_the_table_only_a_bound_is_claimed()
    {
        var above = Straight.FalseMatchRateAt(Score(0.9));
        Assert.Equal((1e-4, 0, 2e-4), (above.Value, above.Low, above.High));
        var below = Straight.FalseMatchRateAt(Score(-0.5));
        Assert.Equal((0.1, 0.05, 1), (below.Value, below.Low, below.High));
    }

    [Fact]
    public void Score_of_a_rate_stands_for_that_rate() =>
        Gen.Double[-4, -1].Sample(exponent =>
        {
            var rate = Math.Clamp(Math.Pow(10, exponent), Straight.FloorFmr, Straight.CeilingFmr);
            Assert.Equal(rate, Straight.FalseMatchRateAt(Straight.ScoreAt(rate)).Value, rate * 1e-9);
        }, seed: "0000KuPpwOBj");

    [Fact]
    public void Higher_scores_never_have_a_higher_rate_nor_bound() =>
        Gen.Select(Gen.Double[-1, 1], Gen.Double[-1, 1]).Sample((a, b) =>
        {
            var low = Straight.FalseMatchRateAt(Score(Math.Min(a, b)));
            var high = Straight.FalseMatchRateAt(Score(Math.Max(a, b)));
            Assert.True(high.Value <= low.Value);
            Assert.True(high.High <= low.High);
            Assert.True(high.Low <= low.Low);
        }, seed: "0000KuPpwOBj");

    [Theory]
    [InlineData(5e-5, ErrorCode.CalibrationUnsupported)]
    [InlineData(0.2, ErrorCode.CalibrationUnsupported)]
    [InlineData(0, ErrorCode.OptionOutOfRange)]
    [InlineData(1, ErrorCode.OptionOutOfRange)]
    [InlineData(double.NaN, ErrorCode.OptionOutOfRange)]
    public void Refuses_a_rate_that_its_table_does_not_hold(double rate, ErrorCode expected) =>
        Assert.Equal(expected, Assert.Throws<SemblanceException>(() => Straight.ScoreAt(rate)).Code);

    [Fact]
    public void Refuses_a_score_of_another_model()
    {
        var refusal = Assert.Throws<SemblanceException>(() => Straight.FalseMatchRateAt(new ComparisonScore(0.3, OtherModel)));
        Assert.Equal(ErrorCode.TemplateModelMismatch, refusal.Code);
    }

    [Fact]
    public void Score_interval_is_where_the_bounds_reach_the_rate()
    {
        // Bounds are half and double the rate, so the score moves by log10(2) of a decade, that is 0.0301, each way.
        var interval = Straight.ScoreIntervalAt(1e-2);
        Assert.Equal(0.2 - (0.1 * Math.Log10(2)), interval.Low, 1e-9);
        Assert.Equal(0.2 + (0.1 * Math.Log10(2)), interval.High, 1e-9);
    }

    [Fact]
    public void Score_interval_at_the_floor_goes_on_with_the_last_slope()
    {
        var interval = Straight.ScoreIntervalAt(1e-4);
        Assert.Equal(0.4 + (0.1 * Math.Log10(2)), interval.High, 1e-9);
    }

    [Fact]
    public void A_claim_below_three_over_the_effective_pairs_is_refused()
    {
        var refusal = Assert.Throws<SemblanceException>(() => new Calibration(Model, Source with { EffectiveNonMatedPairs = 29_000 }, Points));
        Assert.Equal(ErrorCode.CalibrationInvalid, refusal.Code);
        Assert.Contains("points[3].fmr", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Identity_changes_with_the_table()
    {
        var same = new Calibration(Model, Source, Points);
        var other = new Calibration(Model, Source with { Date = "2026-08-02" }, Points);
        Assert.Equal(Straight.Id, same.Id);
        Assert.NotEqual(Straight.Id, other.Id, StringComparer.Ordinal);
    }
}
