using Semblance.Errors;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;
using Semblance.Server.Decoding;
using Semblance.UnitTests.Imaging;
using Semblance.UnitTests.Imaging.Codecs;

namespace Semblance.UnitTests.Server.Decoding;

public sealed class DecodingChildTests
{
    private static readonly PictureLimits Limits = new() { MaxBytes = 100_000 };

    [Fact]
    public void Each_file_gets_its_answer_in_its_turn()
    {
        using var made = MadePixels.Noise(20, 10, 1);
        var png = PictureEncoder.ToPng(new PixelBlock(made.Pixels.ToArray(), 20, 10));
        using var answers = Serve([.. Asked(png), .. Asked("no picture"u8.ToArray()), .. Asked([]), .. Asked(png)]);
        Demand(answers, made);
        Assert.Equal(ErrorCode.InputFormatUnknown, Refused(answers));
        Assert.Equal(ErrorCode.InputEmpty, Refused(answers));
        Demand(answers, made);
        Assert.Equal(answers.BaseStream.Length, answers.BaseStream.Position);
    }

    [Fact]
    public void A_picture_over_the_limits_is_refused_and_the_next_is_served()
    {
        using var image = MadeFile.Soft(60, 40);
        var png = MadeFile.Save(image, "png");
        using var answers = Serve([.. Asked(png), .. Asked(png)], new PictureLimits { MaxPixels = 2_399 });
        Assert.Equal(ErrorCode.InputTooManyPixels, Refused(answers));
        Assert.Equal(ErrorCode.InputTooManyPixels, Refused(answers));
    }

    [Theory]
    [InlineData(new byte[] { }, 0)]
    [InlineData(new byte[] { 1, 2, 3 }, 0)] // no length
    [InlineData(new byte[] { 5, 0, 0, 0 }, 0)]
    [InlineData(new byte[] { 5, 0, 0, 0 }, 4)] // less than was told
    [InlineData(new byte[] { 255, 255, 255, 255 }, 3)] // less than nothing
    [InlineData(new byte[] { 161, 134, 1, 0 }, 100_001)] // one byte over the limit
    public void Where_nothing_whole_follows_it_ends_without_a_word(byte[] length, int bytes)
    {
        byte[] ending = [.. length, .. new byte[bytes]];
        using var answers = Serve([.. Asked("no picture"u8.ToArray()), .. ending]);
        Refused(answers);
        Assert.Equal(answers.BaseStream.Length, answers.BaseStream.Position);
    }

    private static byte[] Asked(byte[] file) => [.. BitConverter.GetBytes(file.Length), .. file];

    private static BinaryReader Serve(byte[] asked, PictureLimits? limits = null)
    {
        var answers = new MemoryStream();
        DecodingChild.Serve(new MemoryStream(asked), answers, limits ?? Limits);
        return new BinaryReader(new MemoryStream(answers.ToArray()));
    }

    private static void Demand(BinaryReader answers, PixelBuffer pixels)
    {
        using var picture = PictureTransfer.Read(answers, Limits);
        Assert.Equal((pixels.Width, pixels.Height, PictureFormat.Png), (picture.Width, picture.Height, picture.Format));
        Assert.True(pixels.Pixels.SequenceEqual(picture.Pixels.Pixels));
    }

    private static ErrorCode Refused(BinaryReader answers) => Assert.Throws<SemblanceException>(() => PictureTransfer.Read(answers, Limits)).Code;
}
