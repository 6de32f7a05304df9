using Semblance.Imaging;

namespace Semblance.UnitTests.Imaging;

public sealed class PixelBoxTests
{
    [Fact]
    public void Overlap_is_intersection_over_union_counted_pixel_by_pixel()
    {
        var random = new Random(21);
        for (var round = 0; round < 300; round++)
        {
            var (a, b) = (Any(random), Any(random));
            var (shared, either) = (0, 0);
            for (var i = 0; i < 40 * 40; i++)
            {
                var (inA, inB) = (Holds(a, i % 40, i / 40), Holds(b, i % 40, i / 40));
                shared += inA && inB ? 1 : 0;
                either += inA || inB ? 1 : 0;
            }

            Assert.Equal(shared, a.IntersectionArea(b));
            Assert.Equal(either == 0 ? 0 : (float)shared / either, a.OverlapWith(b), 1e-6f);
            Assert.Equal(a.OverlapWith(b), b.OverlapWith(a));
        }
    }

    [Fact]
    public void Corners_may_come_in_any_order()
    {
        var expected = new PixelBox(1, 2, 3, 4);
        Assert.Equal(expected, PixelBox.FromCorners(new PixelPoint(1, 2), new PixelPoint(4, 6)));
        Assert.Equal(expected, PixelBox.FromCorners(new PixelPoint(4, 6), new PixelPoint(1, 2)));
        Assert.Equal(expected, PixelBox.FromCorners(new PixelPoint(4, 2), new PixelPoint(1, 6)));
        Assert.Equal(new PixelPoint(2.5f, 4), expected.Centre);
        Assert.Equal((4, 6, 12), (expected.Right, expected.Bottom, expected.Area));
    }

    [Fact]
    public void An_empty_box_overlaps_nothing()
    {
        Assert.Equal(0, default(PixelBox).OverlapWith(default));
        Assert.Equal(0, new PixelBox(5, 5, 0, 10).OverlapWith(new PixelBox(0, 0, 20, 20)));
    }

    private static PixelBox Any(Random random) => new(random.Next(0, 25), random.Next(0, 25), random.Next(0, 15), random.Next(0, 15));

    private static bool Holds(PixelBox box, int x, int y) => x >= box.X && x < box.Right && y >= box.Y && y < box.Bottom;
}
