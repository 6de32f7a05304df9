using Semblance.Imaging;

namespace Semblance.UnitTests.Imaging;

public sealed class PlaneMapTests
{
    private static readonly PlaneMap QuarterTurn = new(0, -2, 100, 2, 0, 10);

    [Fact]
    public void Points_follow_the_formula()
    {
        Assert.Equal(new PixelPoint(94, 14), QuarterTurn.Apply(new PixelPoint(2, 3)));
        Assert.Equal(new PixelPoint(5, 7), PlaneMap.Identity.Apply(new PixelPoint(5, 7)));
        Assert.Equal(2, QuarterTurn.Scale);
    }

    [Fact]
    public void A_mapped_box_is_the_smallest_upright_one_around_its_corners()
    {
        Assert.Equal(new PixelBox(80, 14, 14, 10), QuarterTurn.Apply(new PixelBox(2, 3, 5, 7)));
        var random = new Random(2);
        for (var round = 0; round < 100; round++)
        {
            float Any() => (random.NextSingle() - 0.5f) * 8;
            var map = new PlaneMap(Any(), Any(), Any(), Any(), Any(), Any());
            var box = new PixelBox(Any(), Any(), random.NextSingle() * 9, random.NextSingle() * 9);
            var corners = new[] { new PixelPoint(box.X, box.Y), new(box.Right, box.Y), new(box.X, box.Bottom), new(box.Right, box.Bottom) }.Select(corner => map.Apply(corner)).ToArray();
            var mapped = map.Apply(box);
            Assert.Equal(corners.Min(corner => corner.X), mapped.X, 1e-4f);
            Assert.Equal(corners.Max(corner => corner.X), mapped.Right, 1e-4f);
            Assert.Equal(corners.Min(corner => corner.Y), mapped.Y, 1e-4f);
            Assert.Equal(corners.Max(corner => corner.Y), mapped.Bottom, 1e-4f);
        }
    }

    [Fact]
    public void A_scaling_of_the_source_comes_last()
    {
        var point = new PixelPoint(3, -4);
        var whole = QuarterTurn.Apply(point);
        Assert.Equal(new PixelPoint(whole.X / 4, whole.Y / 2), QuarterTurn.ThenScale(0.25f, 0.5f).Apply(point));
    }
}
