using Semblance.Evaluation.Rates;

namespace Semblance.UnitTests.Evaluation.Rates;

public sealed class DetCurveTests
{
    [Fact]
    public void Points_by_hand()
    {
        var curve = DetCurveMaker.Make("x", RateSweepTests.Set([0.9f, 0.6f, 0.3f, 0.1f], [0.7f, 0.2f]));
        Assert.Equal([(0, 0.75), (0.5, 0.25), (1, 0.25)], curve.Points.Select(p => (p.FalseRate, p.MissRate)));
        Assert.Equal((4, 2), (curve.MatedTrials, curve.NonMatedTrials));
    }

    [Fact]
    public void Thinning_keeps_the_ends_and_the_order()
    {
        var random = new Random(9);
        var mated = Enumerable.Range(0, 5000).Select(_ => random.NextSingle()).ToArray();
        var nonMated = Enumerable.Range(0, 20_000).Select(_ => random.NextSingle() - 0.3f).ToArray();
        var points = DetCurveMaker.Make("x", RateSweepTests.Set(mated, nonMated)).Points;
        Assert.InRange(points.Count, 100, 2000);
        Assert.Equal(0, points[0].FalseRate);
        Assert.Equal(1, points[^1].FalseRate);
        for (var k = 1; k < points.Count; k++)
        {
            Assert.True(points[k].FalseRate >= points[k - 1].FalseRate);
            Assert.True(points[k].MissRate <= points[k - 1].MissRate);
            Assert.True(points[k].Threshold < points[k - 1].Threshold);
        }
    }
}
