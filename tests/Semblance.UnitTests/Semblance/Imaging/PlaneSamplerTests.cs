using Semblance.Imaging;

namespace Semblance.UnitTests.Imaging;

[Trait("kind", "kernel")]
public sealed class PlaneSamplerTests
{
    /// <summary>Rounding of places in floats (see BilinearKernelTests), averaged.</summary>
    private const double Margin = 0.05;

    [Theory]
    [InlineData(0.3, 0)]
    [InlineData(0.97, 0.4)]
    [InlineData(1.4, 2.9)]
    [InlineData(1.6, -1.1)]
    [InlineData(2.7, 0.05)]
    [InlineData(5.3, 1.57)]
    [InlineData(12, 0.7)]
    public void A_turned_and_scaled_crop_agrees_with_the_definition(double scale, double angle)
    {
        using var source = MadePixels.Noise(150, 110, seed: 4);
        var (c, s) = ((float)(scale * Math.Cos(angle)), (float)(scale * Math.Sin(angle)));
        foreach (var outside in new[] { PlaneSampler.Outside.Black, PlaneSampler.Outside.Edge })
            AssertAsDefined(source, new PlaneMap(c, -s, 75 - (16 * c) + (16 * s), s, c, 55 - (16 * s) - (16 * c)), 33, 29, outside);
    }

    [Theory]
    [InlineData(320, 180, 100, 57)]
    [InlineData(100, 57, 320, 180)]
    [InlineData(250, 250, 320, 320)]
    [InlineData(37, 41, 37, 41)]
    public void A_plain_resize_agrees_with_the_definition(int width, int height, int across, int down)
    {
        using var source = MadePixels.Noise(width, height, seed: 2);
        AssertAsDefined(source, new PlaneMap((float)width / across, 0, 0, 0, (float)height / down, 0), across, down, PlaneSampler.Outside.Edge);
    }

    [Fact]
    public void At_scale_one_pixels_come_through_untouched()
    {
        using var source = MadePixels.Noise(41, 23, seed: 8);
        var planes = Fill(source, PlaneMap.Identity, 41, 23, PlaneSampler.Outside.Black);
        for (var i = 0; i < 41 * 23; i++)
        {
            for (var channel = 0; channel < 3; channel++)
                Assert.Equal(source.Pixels[(i * 3) + channel], planes[(channel * 41 * 23) + i]);
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    public void Fine_detail_of_a_large_face_is_averaged_and_not_skipped_over(int scale)
    {
        // A board of single black and white pixels: one sample a target pixel would show stripes or flat black; its area is grey.
        using var source = MadePixels.Of(32 * scale, 32 * scale, static (x, y) => ((x + y) % 2 * 255, (x + y) % 2 * 255, (x + y) % 2 * 255));
        var planes = Fill(source, new PlaneMap(scale, 0, 0, 0, scale, 0), 32, 32, PlaneSampler.Outside.Edge);
        Assert.All(planes, static value => Assert.Equal(127.5, value, 0.01));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void At_a_whole_scale_it_is_the_mean_of_the_area(int scale)
    {
        using var source = MadePixels.Noise(20 * scale, 10 * scale, seed: scale);
        var planes = Fill(source, new PlaneMap(scale, 0, 0, 0, scale, 0), 20, 10, PlaneSampler.Outside.Edge);
        for (var y = 0; y < 10; y++)
        {
            for (var x = 0; x < 20; x++)
            {
                double sum = 0;
                for (var k = 0; k < scale * scale; k++)
                    sum += MadePixels.Channel(source, (x * scale) + (k % scale), (y * scale) + (k / scale), 1);
                Assert.Equal(sum / (scale * scale), planes[200 + (y * 20) + x], 1e-3);
            }
        }
    }

    [Fact]
    public void Only_the_region_is_written_in_the_order_and_scale_of_the_layout()
    {
        using var source = MadePixels.Of(50, 50, static (_, _) => (10, 20, 30));
        var planes = Enumerable.Repeat(-7f, 3 * 16 * 12).ToArray();
        var layout = new SampleLayout(IsBgr: true, Gain: 2, RedBias: 0.5f, GreenBias: 0.25f, BlueBias: -1);
        PlaneSampler.Fill(source, PlaneMap.Identity, planes, 16, new PlaneRegion(3, 2, 9, 7), layout, PlaneSampler.Outside.Black);
        for (var i = 0; i < planes.Length; i++)
        {
            var (x, y, plane) = (i % 16, i % (16 * 12) / 16, i / (16 * 12));
            var isInside = x is >= 3 and < 12 && y is >= 2 and < 9;
            Assert.Equal(!isInside ? -7 : plane switch { 0 => 59, 1 => 40.25f, _ => 20.5f }, planes[i]);
        }
    }

    private static void AssertAsDefined(PixelBuffer source, PlaneMap map, int width, int height, PlaneSampler.Outside outside)
    {
        var planes = Fill(source, map, width, height, outside);
        for (var i = 0; i < width * height; i++)
        {
            for (var channel = 0; channel < 3; channel++)
                Assert.Equal(SlowSampler.Pixel(source, map, i % width, i / width, channel, outside == PlaneSampler.Outside.Edge), planes[(channel * width * height) + i], Margin);
        }
    }

    private static float[] Fill(PixelBuffer source, PlaneMap map, int width, int height, PlaneSampler.Outside outside)
    {
        var planes = new float[3 * width * height];
        PlaneSampler.Fill(source, map, planes, width, new PlaneRegion(0, 0, width, height), SampleLayout.Rgb255, outside);
        return planes;
    }
}
