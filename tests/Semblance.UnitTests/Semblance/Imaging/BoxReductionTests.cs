using Semblance.Imaging;

namespace Semblance.UnitTests.Imaging;

[Trait("kind", "kernel")]
public sealed class BoxReductionTests
{
    [Theory]
    [InlineData(16, 16, 2)]
    [InlineData(17, 19, 2)]
    [InlineData(100, 35, 3)]
    [InlineData(64, 64, 4)]
    [InlineData(61, 47, 5)]
    [InlineData(80, 66, 7)]
    [InlineData(333, 217, 8)]
    [InlineData(8, 8, 8)]
    public void Each_pixel_is_the_rounded_mean_of_its_square(int width, int height, int factor)
    {
        using var source = MadePixels.Noise(width, height, seed: factor);
        using var target = new PixelBuffer(1, 1);
        BoxReduction.Shrink(source, factor, target);
        Assert.Equal((width / factor, height / factor), (target.Width, target.Height));
        AssertMeans(source, target, factor);
    }

    [Theory]
    [InlineData(1, 100, 8)]
    [InlineData(100, 1, 8)]
    [InlineData(3, 3, 4)]
    [InlineData(1, 1, 2)]
    public void A_picture_thinner_than_a_square_goes_on_with_its_edge(int width, int height, int factor)
    {
        using var source = MadePixels.Noise(width, height, seed: factor);
        using var target = new PixelBuffer(1, 1);
        BoxReduction.Shrink(source, factor, target);
        Assert.Equal((Math.Max(1, width / factor), Math.Max(1, height / factor)), (target.Width, target.Height));
        AssertMeans(source, target, factor);
    }

    [Fact]
    public void A_buffer_that_served_a_larger_picture_serves_a_smaller_one()
    {
        using var target = new PixelBuffer(1, 1);
        foreach (var side in new[] { 200, 40, 120 })
        {
            using var source = MadePixels.Noise(side, side, seed: side);
            BoxReduction.Shrink(source, 4, target);
            AssertMeans(source, target, 4);
        }
    }

    [Theory]
    [InlineData(0.3f, 1)]
    [InlineData(1.99f, 1)]
    [InlineData(2, 2)]
    [InlineData(7.99f, 7)]
    [InlineData(51, 8)]
    [InlineData(float.PositiveInfinity, 8)]
    public void The_factor_leaves_something_to_sample(float scale, int factor) => Assert.Equal(factor, BoxReduction.FactorFor(scale));

    private static void AssertMeans(PixelBuffer source, PixelBuffer target, int factor)
    {
        for (var y = 0; y < target.Height; y++)
        {
            for (var x = 0; x < target.Width; x++)
            {
                for (var channel = 0; channel < 3; channel++)
                    Assert.Equal(Math.Floor(Mean(source, x, y, channel, factor) + 0.5), MadePixels.Channel(target, x, y, channel));
            }
        }
    }

    private static double Mean(PixelBuffer source, int x, int y, int channel, int factor)
    {
        double sum = 0;
        for (var j = 0; j < factor; j++)
        {
            for (var i = 0; i < factor; i++)
                sum += MadePixels.Channel(source, Math.Min((x * factor) + i, source.Width - 1), Math.Min((y * factor) + j, source.Height - 1), channel);
        }

        return sum / (factor * factor);
    }
}
