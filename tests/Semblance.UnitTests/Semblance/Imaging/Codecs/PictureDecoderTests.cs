using Semblance.Errors;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;

namespace Semblance.UnitTests.Imaging.Codecs;

public sealed class PictureDecoderTests
{
    public static TheoryData<string, PictureFormat, int> Formats => new()
    {
        // The last number is how far a colour may be off: 0 without loss; a palette of 256 and lossy codes at high quality need some.
        { "jpeg", PictureFormat.Jpeg, 3 },
        { "png", PictureFormat.Png, 0 },
        { "webp", PictureFormat.WebP, 0 },
        { "gif", PictureFormat.Gif, 24 },
        { "bmp", PictureFormat.Bmp, 0 },
        { "tiff", PictureFormat.Tiff, 0 },
        { "avif", PictureFormat.Avif, 6 },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_gives_its_pixels_back(string format, PictureFormat expected, int margin)
    {
        using var image = MadeFile.Soft(62, 45);
        using var picture = PictureDecoder.Decode(MadeFile.Save(image, format));
        Assert.Equal((expected, 62, 45, 1, false), (picture.Format, picture.Width, picture.Height, picture.Reduction, picture.IsDamaged));
        for (var y = 0; y < 45; y++)
        {
            for (var x = 0; x < 62; x++)
                AssertColour(MadeFile.SoftColour(x, y, 62, 45), picture, x, y, margin);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Each_limit_of_pixels_refuses_by_the_header_alone(string format, PictureFormat expected, int margin)
    {
        Assert.True(margin >= 0, expected.ToString());
        using var image = MadeFile.Soft(64, 50);
        var file = MadeFile.Save(image, format);
        Refused(ErrorCode.InputTooManyPixels, "MaxSide", file, new PictureLimits { MaxSide = 63 });
        Refused(ErrorCode.InputTooManyPixels, "MaxPixels", file, new PictureLimits { MaxPixels = (64 * 50) - 1 });
        Refused(ErrorCode.InputTooManyBytes, "MaxBytes", file, new PictureLimits { MaxBytes = file.Length - 1 });
        using var picture = PictureDecoder.Decode(file, new PictureLimits { MaxSide = 64, MaxPixels = 64 * 50, MaxBytes = file.Length });
        Assert.Equal(64, picture.Width);
    }

    [Theory]
    [InlineData("jpeg", 3)]
    [InlineData("png", 2)]
    [InlineData("webp", 3)]
    [InlineData("gif", 26)]
    [InlineData("tiff", 2)]
    [InlineData("avif", 7)]
    public void A_large_picture_is_decoded_smaller_and_keeps_its_coordinates(string format, int margin)
    {
        using var image = MadeFile.Soft(803, 404);
        using var picture = PictureDecoder.Decode(MadeFile.Save(image, format), new PictureLimits { DecodeSide = 200 });
        Assert.Equal((803, 404, 4), (picture.Width, picture.Height, picture.Reduction));
        Assert.InRange(picture.Pixels.Width, 200, 201);
        Assert.Equal(101, picture.Pixels.Height);
        for (var y = 1; y < 100; y += 7)
        {
            for (var x = 1; x < 199; x += 7)
                AssertColour(MadeFile.SoftColour((x * 4) + 2, (y * 4) + 2, 803, 404), picture, x, y, margin);
        }
    }

    [Theory]
    [InlineData("jpeg", 1, 3000)]
    [InlineData("png", 3000, 1)]
    [InlineData("webp", 1, 3000)]
    [InlineData("gif", 3000, 3)]
    [InlineData("tiff", 1, 3000)]
    [InlineData("bmp", 1, 3000)]
    public void A_thread_of_pixels_is_a_picture_too(string format, int width, int height)
    {
        using var image = MadeFile.Soft(width, height);
        using var picture = PictureDecoder.Decode(MadeFile.Save(image, format), new PictureLimits { DecodeSide = 100 });
        Assert.Equal((width, height, false), (picture.Width, picture.Height, picture.IsDamaged));
        Assert.InRange(picture.Pixels.Width * picture.Reduction, width, width + 8);
        Assert.InRange(picture.Pixels.Height * picture.Reduction, height - 8, height + 8);
    }

    [Theory]
    [InlineData(100, 100, 0, 1)]
    [InlineData(3199, 10, 1600, 1)]
    [InlineData(3200, 10, 1600, 2)]
    [InlineData(50, 6400, 1600, 4)]
    [InlineData(16_000, 16_000, 1600, 8)]
    [InlineData(16_000, 1, 1600, 1)]
    [InlineData(5, 16_000, 1600, 4)]
    public void The_reduction_keeps_the_longer_side_long_and_the_shorter_one_there(int width, int height, int decodeSide, int expected) =>
        Assert.Equal(expected, PictureDecoder.ReductionFor(width, height, new PictureLimits { DecodeSide = decodeSide }));

    [Theory]
    [InlineData("gif")]
    [InlineData("webp")]
    [InlineData("tiff")]
    public void Of_several_frames_the_first_counts(string format)
    {
        using var red = MadeFile.Flat(20, 16, 220, 30, 20);
        using var blue = MadeFile.Flat(20, 16, 10, 40, 210);
        using var both = MadeFile.Frames(red, blue);
        using var picture = PictureDecoder.Decode(MadeFile.Save(both, format));
        Assert.Equal((20, 16), (picture.Width, picture.Height));
        AssertColour((220, 30, 20), picture, 10, 8, margin: 3);
    }

    [Theory]
    [InlineData("jpeg")]
    [InlineData("png")]
    [InlineData("bmp")]
    [InlineData("tiff")]
    public void A_file_cut_in_two_shows_what_is_left_and_says_so(string format)
    {
        using var image = MadeFile.Rgb(80, 80, static (x, y) => ((x * 37) % 256, (y * 91) % 256, (x * y) % 256));
        var file = MadeFile.Save(image, format);
        try
        {
            using var picture = PictureDecoder.Decode(file.AsMemory(0, file.Length / 2));
            Assert.True(picture.IsDamaged);
            Assert.Equal((80, 80), (picture.Width, picture.Height));
        }
        catch (SemblanceException refusal)
        {
            // A TIFF keeps its directory at the end: without it there is nothing left to show.
            Assert.Equal(("tiff", ErrorCode.InputDamaged), (format, refusal.Code));
        }
    }

    [Fact]
    public void A_part_of_a_larger_array_is_decoded_as_well()
    {
        using var image = MadeFile.Soft(10, 10);
        var file = MadeFile.Save(image, "png");
        var padded = new byte[file.Length + 9];
        file.CopyTo(padded, 4);
        using var picture = PictureDecoder.Decode(padded.AsMemory(4, file.Length));
        Assert.Equal(10, picture.Width);
    }

    [Fact]
    public void No_bytes_are_no_picture() => Refused(ErrorCode.InputEmpty, "no bytes", [], new PictureLimits());

    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    [InlineData(-1, 5)]
    public void A_header_without_pixels_is_damaged(int width, int height) =>
        Assert.Equal(ErrorCode.InputDamaged, Assert.Throws<SemblanceException>(() => PictureDecoder.CheckSize(width, height, PictureLimits.Default)).Code);

    private static void Refused(ErrorCode code, string words, byte[] file, PictureLimits limits)
    {
        var refusal = Assert.Throws<SemblanceException>(() => PictureDecoder.Decode(file, limits));
        Assert.Equal(code, refusal.Code);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    private static void AssertColour((int Red, int Green, int Blue) expected, Picture picture, int x, int y, int margin)
    {
        var at = picture.Pixels.Row(y)[(x * 3)..];
        Assert.True(
            Math.Abs(expected.Red - at[0]) <= margin && Math.Abs(expected.Green - at[1]) <= margin && Math.Abs(expected.Blue - at[2]) <= margin,
            $"At {x}, {y}: expected {expected}, got ({at[0]}, {at[1]}, {at[2]}).");
    }
}
