using Semblance.Imaging;
using Semblance.Inference;
using Semblance.Models;

namespace Semblance.UnitTests.Inference;

[Trait("kind", "kernel")]
public sealed class TensorLayoutTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_picture_becomes_value_minus_mean_times_scale_in_the_networks_own_order(bool isBgr)
    {
        // ImageNet's means and a scale, as three numbers that differ, so that no two planes can be mistaken for each other.
        var contract = new InputContract("x", 1, 30, 40, isBgr, [123.675f, 116.28f, 103.53f], 0.0171f);
        using var source = Imaging.MadePixels.Noise(40, 30, seed: 12);
        var planes = new float[3 * 40 * 30];
        PlaneSampler.Fill(source, PlaneMap.Identity, planes, 40, new PlaneRegion(0, 0, 40, 30), TensorLayout.For(contract), PlaneSampler.Outside.Edge);
        for (var plane = 0; plane < 3; plane++)
        {
            for (var pixel = 0; pixel < 40 * 30; pixel++)
            {
                var channel = isBgr ? 2 - plane : plane;
                var expected = (source.Pixels[(pixel * 3) + channel] - (double)contract.Mean[plane]) * contract.Scale;
                Assert.Equal(expected, planes[(plane * 40 * 30) + pixel], 1e-5);
            }
        }
    }
}
