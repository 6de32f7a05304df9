using Semblance.Imaging;
using Semblance.Liveness;

namespace Semblance.UnitTests.Liveness;

public sealed class PadCropTests
{
    [Fact]
    public void Where_there_is_room_the_box_is_widened_about_its_centre()
    {
        var crop = PadCrop.Around(new PixelBox(100, 80, 20, 40), 2.5f, 300, 200);
        Assert.Equal(new PadCrop(new PixelBox(85, 50, 50, 100), 2.5f), crop);
    }

    [Fact]
    public void At_an_edge_it_is_shifted_and_keeps_its_size()
    {
        var crop = PadCrop.Around(new PixelBox(0, 150, 20, 40), 2.5f, 300, 200);
        Assert.Equal(new PadCrop(new PixelBox(0, 100, 50, 100), 2.5f), crop);
    }

    [Fact]
    public void Where_the_picture_is_too_small_the_factor_is_lowered_for_both_sides()
    {
        var crop = PadCrop.Around(new PixelBox(30, 20, 40, 50), 4, 200, 100);
        Assert.Equal(2, crop.Factor);
        Assert.Equal(new PixelBox(10, 0, 80, 100), crop.Region);
        Assert.Equal(2, PadCrop.Room(new PixelBox(30, 20, 40, 50), 200, 100));
    }

    [Fact]
    public void A_box_larger_than_the_picture_or_without_any_size_gives_a_part_of_the_picture()
    {
        Assert.Equal(new PixelBox(0, 0, 50, 50), PadCrop.Around(new PixelBox(-25, -25, 100, 100), 2.7f, 50, 50).Region);
        Assert.Equal(new PixelBox(8.5f, 8.5f, 3, 3), PadCrop.Around(new PixelBox(10, 10, 0, 0), 3, 50, 50).Region);
    }

    [Fact]
    public void Any_box_gives_what_the_slow_rule_gives()
    {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++)
        {
            var (width, height) = (random.Next(1, 400), random.Next(1, 400));
            var box = new PixelBox((random.NextSingle() * 500) - 50, (random.NextSingle() * 500) - 50, 1 + (random.NextSingle() * 300), 1 + (random.NextSingle() * 300));
            var factor = 1 + (random.NextSingle() * 4);
            var region = PadCrop.Around(box, factor, width, height).Region;
            var (x, y, columns, rows) = Slowly(box, factor, width, height);
            // Floats of a few hundred pixels are good to a ten-thousandth; the slow rule steps by a thousandth of the factor.
            Assert.Equal(columns, region.Width, 0.005 * box.Width);
            Assert.Equal(rows, region.Height, 0.005 * box.Height);
            Assert.Equal(x, region.X, (0.005 * box.Width) + 0.01);
            Assert.Equal(y, region.Y, (0.005 * box.Height) + 0.01);
            Assert.True(region is { X: >= 0, Y: >= 0 } && region.Right <= width + 1e-3f && region.Bottom <= height + 1e-3f);
        }
    }

    /// <summary>The catalogue's words, step by step: widen; while it does not fit, a little less; then push it back inside from each edge.</summary>
    private static (double X, double Y, double Width, double Height) Slowly(PixelBox box, double factor, int width, int height)
    {
        while (box.Width * factor > width || box.Height * factor > height)
            factor -= 0.001;
        var (columns, rows) = (box.Width * factor, box.Height * factor);
        var (x, y) = (box.X + (box.Width / 2.0) - (columns / 2), box.Y + (box.Height / 2.0) - (rows / 2));
        x -= Math.Max(0, x + columns - width);
        y -= Math.Max(0, y + rows - height);
        return (Math.Max(0, x), Math.Max(0, y), columns, rows);
    }
}
