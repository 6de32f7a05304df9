using Semblance.Detection;
using Semblance.Imaging;

namespace Semblance.UnitTests.Detection;

public sealed class DetectionViewsTests
{
    private static readonly (int Width, int Height)[] Sizes = [(640, 480), (100, 333), (3000, 2000), (32, 32), (1, 900), (900, 1), (50, 61)];

    [Fact]
    public void The_corners_of_the_content_are_the_corners_of_the_picture()
    {
        foreach (var (width, height) in Sizes)
        {
            foreach (var views in new[] { new DetectionViews(null, null, 320, 640), new DetectionViews(320, 320, 320, 640), new DetectionViews(640, 480, 320, 640) })
            {
                for (var turns = 0; turns < 4; turns++)
                    AssertCovers(views.Turned(width, height, turns), width, height);
                AssertCovers(views.Bordered(width, height), width, height);
                Assert.Equal(views.Upright(width, height), views.Turned(width, height, 0));
            }
        }
    }

    [Fact]
    public void A_turned_picture_is_seen_anticlockwise()
    {
        var views = new DetectionViews(null, null, 64, 640);
        AssertSees(views.Turned(64, 32, 1), new PixelPoint(64, 0), new PixelPoint(64, 32));
        AssertSees(views.Turned(64, 32, 2), new PixelPoint(64, 32), new PixelPoint(0, 32));
        AssertSees(views.Turned(64, 32, 3), new PixelPoint(0, 32), new PixelPoint(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => views.Turned(64, 32, 4));

        static void AssertSees(DetectionView view, PixelPoint topLeft, PixelPoint topRight)
        {
            Assert.Equal(topLeft, view.ToPicture.Apply(new PixelPoint(0, 0)));
            Assert.Equal(topRight, view.ToPicture.Apply(new PixelPoint(view.Content.Width, 0)));
        }
    }

    [Theory]
    [InlineData(100, 50, 320, 160, 320)]
    [InlineData(400, 300, 416, 320, 400)]
    [InlineData(4000, 3000, 640, 480, 640)]
    [InlineData(10, 2000, 32, 640, 640)]
    public void A_free_canvas_is_a_multiple_of_32_around_a_picture_between_its_bounds(int width, int height, int across, int down, int longer)
    {
        var view = new DetectionViews(null, null, 320, 640).Upright(width, height);
        Assert.Equal((across, down), (view.CanvasWidth, view.CanvasHeight));
        Assert.Equal(longer, Math.Max(view.Content.Width, view.Content.Height));
    }

    [Fact]
    public void The_border_takes_half_of_the_canvas()
    {
        var view = new DetectionViews(320, 320, 320, 320).Bordered(200, 100);
        Assert.Equal(new PlaneRegion(80, 120, 160, 80), view.Content);
        Assert.Equal(new PixelPoint(0, 0), view.ToPicture.Apply(new PixelPoint(80, 120)));
    }

    [Theory]
    [InlineData(2000, 1500, 1)]
    [InlineData(4000, 700, 1)]
    [InlineData(8000, 6000, 4)]
    [InlineData(641, 10, 1)]
    public void Tiles_cover_every_pixel_and_share_a_quarter_with_their_neighbours(int width, int height, int reduction)
    {
        const int Side = 640;
        var tiles = new DetectionViews(null, null, 320, Side).Tiles(width, height, reduction).ToArray();
        var boxes = tiles.Select(tile => tile.ToPicture.Apply(new PixelBox(tile.Content.X, tile.Content.Y, tile.Content.Width, tile.Content.Height))).ToArray();
        foreach (var (tile, box) in tiles.Zip(boxes))
        {
            Assert.Equal((Side, Side, (float)reduction), (tile.CanvasWidth, tile.CanvasHeight, tile.ToPicture.Scale));
            Assert.True(box.X >= 0 && box.Y >= 0 && box.Right <= width && box.Bottom <= height);
        }

        // A face of a quarter of a tile, wherever it stands, is whole in one of them.
        var face = Math.Min(Side / 4 * reduction, Math.Min(width, height));
        for (var y = 0; y + face <= height; y += 97)
        {
            for (var x = 0; x + face <= width; x += 89)
                Assert.Contains(boxes, box => box.X <= x && box.Y <= y && box.Right >= x + face && box.Bottom >= y + face);
        }
    }

    [Fact]
    public void A_picture_that_is_seen_whole_needs_no_tiles()
    {
        Assert.Empty(new DetectionViews(null, null, 320, 640).Tiles(640, 640, 1));
        Assert.Empty(new DetectionViews(320, 320, 320, 640).Tiles(1280, 1280, 4));
        Assert.NotEmpty(new DetectionViews(320, 320, 320, 640).Tiles(640, 640, 1));
    }

    [Fact]
    public void Tiles_fit_a_fixed_canvas_that_is_no_multiple_of_32()
    {
        var tiles = new DetectionViews(300, 310, 320, 640).Tiles(1000, 800, 1).ToArray();
        Assert.NotEmpty(tiles);
        Assert.All(tiles, static tile => Assert.True(tile.Content.Right <= tile.CanvasWidth && tile.Content.Bottom <= tile.CanvasHeight));
    }

    private static void AssertCovers(DetectionView view, int width, int height)
    {
        var content = view.Content;
        Assert.True(content.X >= 0 && content.Y >= 0 && content.Right <= view.CanvasWidth && content.Bottom <= view.CanvasHeight);
        Assert.True(view.CanvasWidth % 32 == 0 && view.CanvasHeight % 32 == 0);
        var box = view.ToPicture.Apply(new PixelBox(content.X, content.Y, content.Width, content.Height));

        // The content is whole canvas pixels; each spans so many of the picture, and half of one may be missing or too much. A side of
        // less than half a canvas pixel is still shown as one.
        var margin = view.ToPicture.Scale + 0.01f;
        Assert.Equal(0, box.X, margin);
        Assert.Equal(0, box.Y, margin);
        Assert.Equal(width, box.Right, margin);
        Assert.Equal(height, box.Bottom, margin);
    }
}
