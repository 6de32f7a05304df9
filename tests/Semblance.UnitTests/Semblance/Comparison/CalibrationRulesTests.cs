using Semblance.Comparison;
using Semblance.Errors;
using Semblance.Models;
using static Semblance.UnitTests.Comparison.CalibrationTables;

namespace Semblance.UnitTests.Comparison;

public sealed class CalibrationRulesTests
{
    [Fact]
    public void A_table_of_the_right_shape_passes() => CalibrationRules.Check(Straight);

    public static TheoryData<string, CalibrationSource> BrokenSources => new()
    {
        { "source.name", Source with { Name = " " } },
        { "source.protocol", Source with { Protocol = "" } },
        { "source.date", Source with { Date = "" } },
        { "source.people", Source with { People = 1 } },
        { "source.samples", Source with { Samples = Source.People - 1 } },
        { "source.failures_to_enrol", Source with { FailuresToEnrol = -1 } },
        { "source.mated_pairs", Source with { MatedPairs = -1 } },
        { "source.non_mated_pairs", Source with { NonMatedPairs = 0 } },
        { "source.effective_non_mated_pairs", Source with { EffectiveNonMatedPairs = Source.NonMatedPairs + 1.0 } },
        { "source.effective_non_mated_pairs", Source with { EffectiveNonMatedPairs = double.NaN } },
    };

    [Theory]
    [MemberData(nameof(BrokenSources))]
    public void A_source_that_cannot_be_is_refused(string field, CalibrationSource source) => AssertRefused(field, () => new Calibration(Model, source, Points));

    [Fact]
    public void A_table_of_no_model_is_refused() => AssertRefused("model", () => new Calibration(ModelIdentity.None, Source, Points));

    [Fact]
    public void Fewer_than_two_rows_or_more_than_a_thousand_are_refused()
    {
        AssertRefused("points", () => new Calibration(Model, Source, Points.Take(1)));
        AssertRefused("points", () => new Calibration(Model, Source, Enumerable.Range(0, 1_001).Select(k => Point(-1 + (k / 1e3), 0.5 - (k * 1e-5)))));
    }

    /// <summary>The rule of three: no false match in n independent trials shows no more than a rate below 3 / n.</summary>
    [Fact]
    public void A_rate_below_what_the_data_supports_is_refused()
    {
        AssertRefused("points[3].fmr", () => new Calibration(Model, Source with { EffectiveNonMatedPairs = 29_000 }, Points));
        Assert.Equal(1e-4, new Calibration(Model, Source with { EffectiveNonMatedPairs = 30_000 }, Points).FloorFmr, 1e-12);
    }

    private static CalibrationPoint Point(double score, double rate) => new(score, new RateEstimate(rate, rate / 2, Math.Min(1, rate * 2)), new RateEstimate(0, 0, 1));

    private static void AssertRefused(string field, Func<Calibration> make)
    {
        var refusal = Assert.Throws<SemblanceException>(make);
        Assert.Equal(ErrorCode.CalibrationInvalid, refusal.Code);
        Assert.Contains($"'{field}'", refusal.What, StringComparison.Ordinal);
    }
}
