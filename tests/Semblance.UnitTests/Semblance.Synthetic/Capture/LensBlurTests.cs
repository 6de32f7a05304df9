using Semblance.Synthetic.Capture;

namespace Semblance.UnitTests.Synthetic.Capture;

public sealed class LensBlurTests
{
    private const int Side = 31;

    [Fact]
    public void A_point_becomes_a_round_spot_with_the_same_light_and_the_asked_width()
    {
        var light = Point();
        LensBlur.Apply(light, Side, Side, 2);
        Assert.Equal(1, Enumerable.Range(0, Side * Side).Sum(i => (double)light[i * 3]), 1e-4);
        var variance = Enumerable.Range(0, Side * Side).Sum(i => light[i * 3] * Math.Pow((i % Side) - 15, 2));
        Assert.Equal(4, variance, 0.5); // the bell is cut at 2.6 deviations
        Assert.Equal(light[((15 * Side) + 17) * 3], light[((17 * Side) + 15) * 3], 1e-6f);
    }

    [Fact]
    public void Next_to_no_blur_changes_nothing_and_even_light_stays_even()
    {
        var light = Point();
        LensBlur.Apply(light, Side, Side, 0.1f);
        Assert.Equal(Point(), light);
        var even = Enumerable.Repeat(0.4f, Side * Side * 3).ToArray();
        LensBlur.Apply(even, Side, Side, 3);
        Assert.All(even, value => Assert.Equal(0.4f, value, 1e-5f));
    }

    private static float[] Point()
    {
        var light = new float[Side * Side * 3];
        light[((15 * Side) + 15) * 3] = 1;
        return light;
    }
}
