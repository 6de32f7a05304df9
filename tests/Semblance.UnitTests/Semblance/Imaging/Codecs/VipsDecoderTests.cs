using System.Globalization;
using Semblance.Errors;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;

namespace Semblance.UnitTests.Imaging.Codecs;

public sealed class VipsDecoderTests
{
    private const int Width = 24;
    private const int Height = 16;

    [Theory]
    [InlineData("tiff", 0)]
    [InlineData("webp", 0)]
    [InlineData("jpeg", 12)]
    public void Every_orientation_comes_out_upright(string format, int margin)
    {
        using var stored = MadeFile.Rgb(Width, Height, Stored);
        for (var orientation = 1; orientation <= 8; orientation++)
        {
            using var oriented = MadeFile.Oriented(stored, orientation);
            using var picture = PictureDecoder.Decode(MadeFile.Save(oriented, format));
            var isTurned = orientation > 4;
            Assert.Equal(isTurned ? (Height, Width) : (Width, Height), (picture.Width, picture.Height));
            for (var y = 0; y < picture.Height; y++)
            {
                for (var x = 0; x < picture.Width; x++)
                    AssertColour(Shown(orientation, x, y), picture, x, y, margin, orientation);
            }
        }
    }

    [Fact]
    public void A_large_turned_picture_is_reduced_and_upright()
    {
        using var image = MadeFile.Rgb(480, 240, static (x, y) => (x < 240 ? 200 : 20, y < 120 ? 200 : 20, 100));
        using var oriented = MadeFile.Oriented(image, 6);
        foreach (var format in new[] { "jpeg", "webp", "tiff" })
        {
            using var picture = PictureDecoder.Decode(MadeFile.Save(oriented, format), new PictureLimits { DecodeSide = 100 });
            Assert.Equal((240, 480, 4), (picture.Width, picture.Height, picture.Reduction));

            // Turned clockwise for showing, the top left of the stored picture comes to the top right.
            AssertColour((200, 200, 100), picture, 50, 10, 6, 6);
            AssertColour((200, 20, 100), picture, 10, 10, 6, 6);
            AssertColour((20, 200, 100), picture, 50, 110, 6, 6);
        }
    }

    [Fact]
    public void An_orientation_out_of_range_is_none()
    {
        using var image = MadeFile.Soft(20, 10);
        using var oriented = MadeFile.Oriented(image, 77);
        Assert.Equal(1, VipsColours.Orientation(oriented));
    }

    [Theory]
    [InlineData("jpeg")]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("gif")]
    [InlineData("tiff")]
    [InlineData("avif")]
    public void A_complaint_tells_nothing_of_the_library_nor_of_earlier_files(string format)
    {
        var first = Complaint("png");
        var second = Complaint(format);
        Assert.Equal(ErrorCode.InputDamaged, second.Code);
        var everything = string.Join('\n', second.ToString().Split('\n').Where(static line => !line.TrimStart().StartsWith("at ", StringComparison.Ordinal)));
        foreach (var leak in new[] { "vips", "load_buffer", "libpng", "spng", "libjpeg", "buffer" }.Append(format is "png" ? "libspng" : "Png"))
            Assert.DoesNotContain(leak, everything, StringComparison.OrdinalIgnoreCase);
        Assert.Null(second.InnerException);
        Assert.Contains("Png", first.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_threads_decode_side_by_side_and_each_gets_its_own()
    {
        using var soft = MadeFile.Soft(50, 40);
        var files = new[] { "jpeg", "png", "webp", "gif", "tiff" }.Select(format => MadeFile.Save(soft, format)).ToArray();
        var alone = files.Select(Sum).ToArray();
        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            if (i % 10 == 9)
                Complaint("png");
            Assert.Equal(alone[i % files.Length], Sum(files[i % files.Length]));
        });
    }

    private static long Sum(byte[] file)
    {
        using var picture = PictureDecoder.Decode(file);
        long sum = 0;
        foreach (var value in picture.Pixels.Pixels)
            sum = (sum * 31) + value;
        return sum;
    }

    /// <summary>A header that is right, and nothing usable behind it.</summary>
    private static SemblanceException Complaint(string format)
    {
        using var image = MadeFile.Soft(40, 30);
        var file = MadeFile.Save(image, format);
        var start = format switch { "jpeg" => 3, "png" => 8, "gif" => 6, "tiff" => 4, _ => 24 };
        new Random(13).NextBytes(file.AsSpan(start));
        return Assert.Throws<SemblanceException>(() => PictureDecoder.Decode(file));
    }

    private static (int Red, int Green, int Blue) Stored(int x, int y) => (20 + (x * 9), 20 + (y * 14), 120);

    /// <summary>TIFF 6.0 and EXIF: what lies at a place of the upright picture, by the meaning of the orientation.</summary>
    private static (int Red, int Green, int Blue) Shown(int orientation, int x, int y) => orientation switch
    {
        1 => Stored(x, y),
        2 => Stored(Width - 1 - x, y),
        3 => Stored(Width - 1 - x, Height - 1 - y),
        4 => Stored(x, Height - 1 - y),
        5 => Stored(y, x),
        6 => Stored(y, Height - 1 - x),
        7 => Stored(Width - 1 - y, Height - 1 - x),
        _ => Stored(Width - 1 - y, x),
    };

    private static void AssertColour((int Red, int Green, int Blue) expected, Picture picture, int x, int y, int margin, int orientation)
    {
        var at = picture.Pixels.Row(y)[(x * 3)..];
        Assert.True(
            Math.Abs(expected.Red - at[0]) <= margin && Math.Abs(expected.Green - at[1]) <= margin && Math.Abs(expected.Blue - at[2]) <= margin,
            string.Create(CultureInfo.InvariantCulture, $"Orientation {orientation}, place {x}, {y}: expected {expected}, got ({at[0]}, {at[1]}, {at[2]})."));
    }
}
