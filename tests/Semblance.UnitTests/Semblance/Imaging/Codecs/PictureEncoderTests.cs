using Semblance.Imaging;
using Semblance.Imaging.Codecs;

namespace Semblance.UnitTests.Imaging.Codecs;

public sealed class PictureEncoderTests
{
    [Fact]
    public void Png_keeps_every_pixel()
    {
        using var pixels = MadePixels.Noise(31, 17, seed: 6);
        using var picture = PictureDecoder.Decode(PictureEncoder.ToPng(new PixelBlock(pixels.Pixels.ToArray(), 31, 17)));
        Assert.Equal(pixels.Pixels.ToArray(), picture.Pixels.Pixels.ToArray());
    }

    [Fact]
    public void Jpeg_keeps_the_colours_and_no_metadata()
    {
        var grey = new PixelBlock(Enumerable.Repeat((byte)130, 64 * 48 * 3).ToArray(), 64, 48);
        var file = PictureEncoder.ToJpeg(grey, quality: 95);
        using var picture = PictureDecoder.Decode(file);
        Assert.Equal((64, 48), (picture.Width, picture.Height));
        Assert.All(picture.Pixels.Pixels.ToArray(), static value => Assert.InRange(value, 128, 132));
        Assert.Equal(-1, file.AsSpan().IndexOf("Exif"u8));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void A_quality_out_of_range_is_refused(int quality) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PictureEncoder.ToJpeg(new PixelBlock(new byte[3], 1, 1), quality));
}
