using System.Text.Json;
using Semblance.Evaluation.Discard;
using Semblance.Evaluation.Samples;
using static Semblance.UnitTests.Evaluation.MadePeople;

namespace Semblance.UnitTests.Evaluation.Discard;

public sealed class DiscardCurveTests
{
    [Fact]
    public void A_perfect_quality_score_drops_the_misses_first()
    {
        // Ten pairs, two of which miss and have the worst quality.
        var pairs = Enumerable.Range(0, 10).Select(k => new QualityPair(k < 2 ? 0.1 : 0.9, k * 10, 100));
        var curve = DiscardCurve.Make("q", pairs, 0.5);
        Assert.Equal(0.2, At(curve, 0));
        Assert.Equal(1 / 9.0, At(curve, 0.1), 1e-12);
        Assert.Equal(0, At(curve, 0.2));
        Assert.Equal(0, At(curve, 0.9));
    }

    [Fact]
    public void Equal_quality_leaves_the_rate_level()
    {
        var curve = DiscardCurve.Make("q", Enumerable.Range(0, 10).Select(k => new QualityPair(k < 2 ? 0.1 : 0.9, 50, 60)), 0.5);
        Assert.All(curve.Points, p => Assert.Equal(0.2, p.FalseNonMatchRate, 1e-12));
        Assert.Equal(0.2, curve.PartialArea, 1e-12);
    }

    [Fact]
    public void The_worse_sample_counts() => Assert.Equal(20, new QualityPair(0.5, 20, 90).Quality);

    [Fact]
    public void A_failure_to_enrol_misses()
    {
        Assert.Equal(0.5, At(DiscardCurve.Make("q", [new(null, 0, 0), new(0.9, 50, 50)], 0.5), 0));
        var set = new SampleSet([new("1", "a", AtCosine(1), 10), new("2", "a", AtCosine(0.9), 20), new("3", "a", null, 5), new("4", "a", AtCosine(1))]);
        var curve = DiscardCurve.Make("q", set, 0.5);
        Assert.Equal(3, curve.Pairs);
        Assert.Equal(2 / 3.0, At(curve, 0), 1e-12);
        // A third dropped is one pair of the two that miss, a miss either way.
        Assert.Equal(0.5, At(curve, 0.34), 1e-12);
        Assert.Equal(0, At(curve, 0.67), 1e-12);
    }

    [Fact]
    public void No_pair_is_refused() => Assert.Throws<ArgumentException>(() => DiscardCurve.Make("q", [], 0.5));

    [Fact]
    public void Json_holds_the_curve()
    {
        using var json = JsonDocument.Parse(DiscardCurve.Make("q", [new(0.1, 0, 0), new(0.9, 50, 50)], 0.5).ToJson());
        Assert.Equal(100, json.RootElement.GetProperty("fnmr").GetArrayLength());
        Assert.Equal(0.5, json.RootElement.GetProperty("fnmr")[0].GetDouble());
    }

    private static double At(DiscardCurve curve, double share) => curve.Points.First(p => p.DiscardedShare >= share - 1e-9).FalseNonMatchRate;
}
