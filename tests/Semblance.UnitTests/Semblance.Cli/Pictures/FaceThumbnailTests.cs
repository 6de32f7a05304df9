using Semblance.Cli.Pictures;
using Semblance.Detection;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;

namespace Semblance.UnitTests.Cli.Pictures;

public sealed class FaceThumbnailTests
{
    [Theory]
    [InlineData(100, 100, 40, 90, 90, 60)] // in the middle: half as large again, the same centre
    [InlineData(0, 0, 40, 0, 0, 60)] // at a corner: moved in
    [InlineData(380, 280, 40, 340, 240, 60)] // the box reaches out at the far corner
    [InlineData(50, 20, 280, 40, 0, 300)] // larger than the picture: as large as its shorter side
    public void The_square_stays_inside_the_picture(float x, float y, float side, float left, float top, float expected)
    {
        using var picture = Picture.FromRgb(new byte[400 * 300 * 3], 400, 300);
        var square = FaceThumbnail.Square(picture, new PixelBox(x, y, side, side));
        Assert.Equal((expected, expected), (square.Width, square.Height));
        Assert.Equal((left, top), (square.X, square.Y));
    }

    [Fact]
    public void A_thumbnail_is_a_small_JPEG()
    {
        using var picture = Picture.FromRgb(new byte[400 * 300 * 3], 400, 300);
        var bytes = FaceThumbnail.Cut(picture, new DetectedFace(new PixelBox(100, 100, 50, 50), 1, default));
        using var read = PictureDecoder.Decode(bytes);
        Assert.Equal((112, 112, PictureFormat.Jpeg), (read.Width, read.Height, read.Format));
    }
}
