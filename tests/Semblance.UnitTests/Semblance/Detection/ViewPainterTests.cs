using Semblance.Detection;
using Semblance.Imaging;

namespace Semblance.UnitTests.Detection;

[Trait("kind", "kernel")]
public sealed class ViewPainterTests
{
    private static readonly SampleLayout Layout = new(IsBgr: true, Gain: 0.5f, RedBias: -10, GreenBias: -20, BlueBias: -30);

    /// <summary>A white mark on black comes out where the view says, whatever turned, bordered, reduced or tiled it.</summary>
    [Theory]
    [InlineData(300, 200, 1)]
    [InlineData(333, 555, 1)]
    [InlineData(1500, 1100, 1)]
    [InlineData(380, 250, 4)]
    public void What_is_seen_lies_where_the_view_says(int decodedWidth, int decodedHeight, int reduction)
    {
        var (markX, markY, markSide) = (decodedWidth / 3, decodedHeight / 4, Math.Max(8, decodedWidth / 12));
        using var picture = MadePixelsPicture(decodedWidth, decodedHeight, reduction, markX, markY, markSide);
        var middle = new PixelPoint((markX + (markSide / 2f)) * reduction, (markY + (markSide / 2f)) * reduction);
        foreach (var views in new[] { new DetectionViews(null, null, 320, 640), new DetectionViews(320, 320, 320, 640) })
        {
            var all = Enumerable.Range(0, 4).Select(turns => views.Turned(picture.Width, picture.Height, turns))
                .Append(views.Bordered(picture.Width, picture.Height))
                .Concat(views.Tiles(picture.Width, picture.Height, reduction).Where(tile => ShowsWhole(tile, middle, markSide * reduction)));
            foreach (var view in all)
            {
                var seen = view.ToPicture.Apply(MiddleOfLight(Paint(picture, view), view));

                // Light spreads evenly around the mark; a tenth of a canvas pixel is left for bytes that are rounded in the reduction.
                Assert.Equal(middle.X, seen.X, 0.1f * view.ToPicture.Scale);
                Assert.Equal(middle.Y, seen.Y, 0.1f * view.ToPicture.Scale);
            }
        }
    }

    [Theory]
    [InlineData(700, 500)]
    [InlineData(150, 90)]
    public void Numbers_agree_with_the_definition_of_the_sampler(int width, int height)
    {
        using var pixels = Imaging.MadePixels.Noise(width, height, seed: 3);
        using var picture = Imaging.MadePixels.Picture(pixels);
        var view = new DetectionViews(320, 320, 320, 320).Upright(width, height);
        var planes = Paint(picture, view);
        var factor = BoxReduction.FactorFor(view.ToPicture.Scale);
        using var reduced = new PixelBuffer(1, 1);
        if (factor > 1)
            BoxReduction.Shrink(pixels, factor, reduced);
        var (source, map) = factor > 1 ? (reduced, view.ToPicture.ThenScale(1f / factor, 1f / factor)) : (pixels, view.ToPicture);
        for (var i = 0; i < 320 * 320; i += 7)
        {
            var (x, y) = (i % 320, i / 320);
            var isContent = x < view.Content.Right && y < view.Content.Bottom;
            for (var channel = 0; channel < 3; channel++)
            {
                var value = isContent ? Imaging.SlowSampler.Pixel(source, map, x, y, channel, clamp: true) : 0;
                Assert.Equal((value * 0.5) - (10 * (channel + 1)), planes[((2 - channel) * 320 * 320) + i], 0.05);
            }
        }
    }

    private static Picture MadePixelsPicture(int width, int height, int reduction, int markX, int markY, int side) =>
        Imaging.MadePixels.Picture(
            Imaging.MadePixels.Of(width, height, (x, y) => x >= markX && x < markX + side && y >= markY && y < markY + side ? (255, 255, 255) : (0, 0, 0)), reduction);

    private static bool ShowsWhole(in DetectionView tile, PixelPoint middle, int side)
    {
        var box = tile.ToPicture.Apply(new PixelBox(0, 0, tile.Content.Width, tile.Content.Height));
        return box.X + side < middle.X && box.Right - side > middle.X && box.Y + side < middle.Y && box.Bottom - side > middle.Y;
    }

    private static float[] Paint(Picture picture, in DetectionView view)
    {
        using var scratch = new PixelBuffer(1, 1);
        var planes = Enumerable.Repeat(float.NaN, 3 * view.CanvasWidth * view.CanvasHeight).ToArray();
        ViewPainter.Paint(picture, view, planes, Layout, scratch);
        Assert.DoesNotContain(float.NaN, planes);
        return planes;
    }

    /// <summary>The mean place of the green plane's light, in canvas pixels from the corner.</summary>
    private static PixelPoint MiddleOfLight(float[] planes, in DetectionView view)
    {
        double light = 0, x = 0, y = 0;
        var size = view.CanvasWidth * view.CanvasHeight;
        for (var i = 0; i < size; i++)
        {
            var value = planes[size + i] + 20;
            light += value;
            x += value * ((i % view.CanvasWidth) + 0.5);
            y += value * ((i / view.CanvasWidth) + 0.5);
        }

        return new PixelPoint((float)(x / light), (float)(y / light));
    }
}
