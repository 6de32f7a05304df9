using Semblance.Imaging;

namespace Semblance.UnitTests.Imaging;

public sealed class PixelPointTests
{
    [Fact]
    public void Distance_and_middle()
    {
        Assert.Equal(5, new PixelPoint(1, 2).DistanceTo(new PixelPoint(4, -2)));
        Assert.Equal(new PixelPoint(2.5f, 0), new PixelPoint(1, 2).MiddleTo(new PixelPoint(4, -2)));
    }

    [Fact]
    public void The_default_is_the_top_left_corner() => Assert.Equal(new PixelPoint(0, 0), default);
}
