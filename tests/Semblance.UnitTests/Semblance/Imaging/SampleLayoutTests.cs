using Semblance.Imaging;

namespace Semblance.UnitTests.Imaging;

public sealed class SampleLayoutTests
{
    [Fact]
    public void The_order_of_planes_follows_the_layout_and_the_bias_its_channel()
    {
        var bgr = new SampleLayout(true, 2, 10, 20, 30);
        Assert.Equal([2, 1, 0], Enumerable.Range(0, 3).Select(bgr.PlaneOf));
        Assert.Equal([10, 20, 30], Enumerable.Range(0, 3).Select(bgr.BiasOf));
        Assert.Equal([0, 1, 2], Enumerable.Range(0, 3).Select(SampleLayout.Rgb255.PlaneOf));
    }
}
