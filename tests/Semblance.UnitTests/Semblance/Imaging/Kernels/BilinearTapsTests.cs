using Semblance.Imaging.Kernels;

namespace Semblance.UnitTests.Imaging.Kernels;

[Trait("kind", "kernel")]
public sealed class BilinearTapsTests
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 100)]
    [InlineData(0.25f, 0, 25)]
    [InlineData(0, 0.5f, 100)]
    [InlineData(0.5f, 0.5f, 125)]
    public void A_place_between_four_pixels_blends_them_by_nearness(float u, float v, float expected)
    {
        using var source = MadePixels.Of(2, 2, static (x, y) => ((100 * x) + (200 * y) - (100 * x * y), 0, 0));
        Assert.Equal(expected, BilinearTaps.At(source, u, v, clamp: false).Blend(0));
    }

    [Fact]
    public void Outside_is_black_or_the_edge()
    {
        using var source = MadePixels.Of(3, 3, static (_, _) => (80, 90, 100));
        Assert.Equal(40, BilinearTaps.At(source, -0.5f, 1, clamp: false).Blend(0));
        Assert.Equal(80, BilinearTaps.At(source, -0.5f, 1, clamp: true).Blend(0));
        Assert.Equal(0, BilinearTaps.At(source, 1e9f, -1e9f, clamp: false).Blend(2));
        Assert.Equal(100, BilinearTaps.At(source, 1e9f, -1e9f, clamp: true).Blend(2));
    }
}
