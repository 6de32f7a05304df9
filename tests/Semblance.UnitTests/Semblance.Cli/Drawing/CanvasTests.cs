using Semblance.Cli.Drawing;
using Semblance.Imaging;

namespace Semblance.UnitTests.Cli.Drawing;

public sealed class CanvasTests
{
    private const int Side = 20;

    [Fact]
    public void A_box_is_an_outline_that_grows_inwards()
    {
        var canvas = Black();
        canvas.Box(new PixelBox(5, 5, 10, 10), 2, Colour.Teal);
        Assert.Equal((10 * 10) - (6 * 6), Painted(canvas));
        Assert.True(IsAt(canvas, 5, 5, Colour.Teal) && IsAt(canvas, 14, 14, Colour.Teal) && IsAt(canvas, 7, 7, default) && IsAt(canvas, 15, 15, default));
    }

    [Fact]
    public void A_dot_is_round_and_what_lies_outside_is_left_out()
    {
        var canvas = Black();
        canvas.Dot(new PixelPoint(10, 10), 3, Colour.Orange);
        // The area of a circle of 3 pixels is 28.3; the grid may miss it by half its edge.
        Assert.InRange(Painted(canvas), 24, 34);
        Assert.True(IsAt(canvas, 9, 7, Colour.Orange) && IsAt(canvas, 7, 7, default));
        canvas.Dot(new PixelPoint(-50, 500), 3, Colour.Orange);
        canvas.Box(new PixelBox(-5, -5, 100, 100), 2, Colour.Orange);
        Assert.InRange(Painted(canvas), 24, 34);
    }

    [Fact]
    public void A_number_is_white_on_its_ground()
    {
        var canvas = Black();
        canvas.Number(new PixelPoint(0, 20), 1, 1, Colour.Teal);
        Assert.Equal(5 * 7, Painted(canvas));
        // The figure 1 of the table has eight bits.
        Assert.Equal(8, Enumerable.Range(0, Side * Side).Count(i => IsAt(canvas, i % Side, i / Side, Colour.White)));
    }

    [Fact]
    public void Faces_are_marked_where_they_are_in_pixels_that_may_be_smaller()
    {
        var marked = FaceDrawing.Mark(new PixelBlock(new byte[50 * 50 * 3], 50, 50), MadeFaces.Picture("a.jpg", MadeFaces.At(0)).Analysis!);
        // The made face's box begins at 20 of 100 pixels, its right eye stands at (35, 40).
        Assert.Equal([0, 150, 136], marked.Rgb.Slice(((25 * 50) + 10) * 3, 3).ToArray());
        Assert.Equal([255, 152, 0], marked.Rgb.Slice(((20 * 50) + 17) * 3, 3).ToArray());
        Assert.Equal([0, 0, 0], marked.Rgb.Slice(((25 * 50) + 9) * 3, 3).ToArray());
    }

    private static Canvas Black() => new(new PixelBlock(new byte[Side * Side * 3], Side, Side));

    private static int Painted(Canvas canvas) => Enumerable.Range(0, Side * Side).Count(i => !IsAt(canvas, i % Side, i / Side, default));

    private static bool IsAt(Canvas canvas, int x, int y, Colour colour) =>
        canvas.ToPixels().Rgb.Slice(((y * Side) + x) * 3, 3).Span.SequenceEqual([colour.Red, colour.Green, colour.Blue]);
}
