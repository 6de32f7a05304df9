using Semblance.Imaging;

namespace Semblance.UnitTests.Imaging;

public sealed class PixelPlanesTests
{
    [Fact]
    public void Planes_are_woven_into_pixels_and_rounded_into_bytes()
    {
        var block = PixelPlanes.ToBlock([-5, 1.4f, 1.6f, 255.4f, 300, 128], 2, 1);
        Assert.Equal([0, 2, 255, 1, 255, 128], block.Rgb.ToArray());
        Assert.Equal((2, 1), (block.Width, block.Height));
    }
}
