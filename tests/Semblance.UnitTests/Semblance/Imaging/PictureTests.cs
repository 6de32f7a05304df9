using Semblance.Imaging;

namespace Semblance.UnitTests.Imaging;

public sealed class PictureTests
{
    [Fact]
    public void Raw_pixels_are_copied()
    {
        var rgb = new byte[] { 1, 2, 3, 4, 5, 6 };
        using var picture = Picture.FromRgb(rgb, 2, 1);
        rgb[0] = 99;
        Assert.Equal([1, 2, 3, 4, 5, 6], picture.ToPixels().Rgb.ToArray());
        Assert.Equal((2, 1, PictureFormat.Raw, false, 1), (picture.Width, picture.Height, picture.Format, picture.IsDamaged, picture.Reduction));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(0)]
    public void Another_number_of_bytes_is_refused(int bytes) => Assert.Throws<ArgumentException>(() => Picture.FromRgb(new byte[bytes], 2, 1));

    [Fact]
    public void A_part_is_cut_in_pixels_of_the_whole_picture_whatever_was_decoded()
    {
        // Decoded at a quarter: the decoded pixel (5, 3) shows the whole picture's 20..23, 12..15.
        using var picture = MadePixels.Picture(MadePixels.Of(10, 8, static (x, y) => (x * 20, y * 20, 0)), reduction: 4);
        var part = picture.Cut(new PixelBox(20, 12, 4, 4), 1, 1);
        Assert.Equal([100, 60, 0], part.Rgb.ToArray());
    }

    [Fact]
    public void Outside_of_the_picture_is_black()
    {
        using var picture = MadePixels.Picture(MadePixels.Of(10, 10, static (_, _) => (200, 200, 200)));
        var part = picture.Cut(new PixelBox(-10, 0, 20, 10), 20, 10);
        Assert.Equal(0, part.Rgb.Span[3 * 5]);
        Assert.Equal(200, part.Rgb.Span[3 * 15]);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 4097)]
    public void A_copy_out_of_range_is_refused(int width, int height)
    {
        using var picture = Picture.FromRgb(new byte[3], 1, 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => picture.Cut(new PixelBox(0, 0, 1, 1), width, height));
    }

    [Fact]
    public void Given_back_its_pixels_are_gone()
    {
        var picture = Picture.FromRgb(new byte[3], 1, 1);
        picture.Dispose();
        Assert.Throws<ObjectDisposedException>(() => picture.ToPixels());
    }

    [Fact]
    public void Single_pixels_are_sampled_in_the_middles_of_a_grid()
    {
        using var picture = MadePixels.Picture(MadePixels.Of(10, 8, static (x, y) => (x, y, 7)));
        for (var (width, height) = (1, 1); width <= 12; width++, height++)
        {
            var sampled = picture.Sample(width, height).Rgb.ToArray();
            for (var i = 0; i < width * height; i++)
                Assert.Equal([(byte)((i % width + 0.5) * 10 / width), (byte)((i / width + 0.5) * 8 / height), (byte)7], sampled[(3 * i)..((3 * i) + 3)]);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => picture.Sample(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => picture.Sample(1, 4097));
    }

    [Fact]
    public void Pixels_are_copied_into_memory_of_the_right_size_alone()
    {
        byte[] rgb = [1, 2, 3, 4, 5, 6];
        using var picture = Picture.FromRgb(rgb, 2, 1);
        var copy = new byte[6];
        picture.CopyRgbTo(copy);
        Assert.Equal(rgb, copy);
        Assert.Throws<ArgumentException>(() => picture.CopyRgbTo(new byte[7]));
    }
}
