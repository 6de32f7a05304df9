using System.Text;
using Semblance.Errors;
using Semblance.Imaging;

namespace Semblance.UnitTests.Imaging;

public sealed class PictureTransferTests
{
    /// <summary>The answer's kind, seven numbers, then the pixels.</summary>
    private const int Header = 1 + (7 * sizeof(int));

    [Fact]
    public void A_picture_comes_out_as_it_went_in()
    {
        using var sent = new Picture(MadePixels.Noise(13, 7, 1), 52, 28, 4, PictureFormat.WebP, isDamaged: true);
        using var got = Read(Written(sent));
        Assert.Equal((52, 28, 4, PictureFormat.WebP, true), (got.Width, got.Height, got.Reduction, got.Format, got.IsDamaged));
        Assert.True(sent.Pixels.Pixels.SequenceEqual(got.Pixels.Pixels));
    }

    [Fact]
    public void Answers_follow_each_other_without_a_gap()
    {
        using var sent = Made();
        using var stream = new MemoryStream([.. Written(sent), .. Written(new SemblanceException(ErrorCode.InputDamaged, "What?", "Do.")), .. Written(sent)]);
        using var reader = new BinaryReader(stream);
        using (PictureTransfer.Read(reader, new PictureLimits()))
            Assert.Equal("What?", Assert.Throws<SemblanceException>(() => PictureTransfer.Read(reader, new PictureLimits())).What);
        using (var last = PictureTransfer.Read(reader, new PictureLimits()))
            Assert.Equal(sent.Width, last.Width);
        Assert.Equal(stream.Length, stream.Position);
    }

    [Theory]
    [InlineData(ErrorCode.InputEmpty)]
    [InlineData(ErrorCode.InputTooManyBytes)]
    [InlineData(ErrorCode.InputTooManyPixels)]
    [InlineData(ErrorCode.InputFormatUnknown)]
    [InlineData(ErrorCode.InputFormatUnsupported)]
    [InlineData(ErrorCode.InputDamaged)]
    public void A_refusal_comes_out_with_its_words(ErrorCode code)
    {
        var got = Assert.Throws<SemblanceException>(() => Read(Written(new SemblanceException(code, "Zu groß: 50 µm", "Kürzen."))));
        Assert.Equal((code, "Zu groß: 50 µm", "Kürzen."), (got.Code, got.What, got.Remedy));
    }

    [Theory]
    [InlineData(0, 0)] // no columns
    [InlineData(0, -1)]
    [InlineData(1, 0)] // no rows
    [InlineData(1, int.MinValue)]
    [InlineData(0, 6)] // more columns than the picture is wide
    [InlineData(1, 5)]
    [InlineData(2, 1_000_000)] // a side over the limit
    [InlineData(3, int.MaxValue)]
    [InlineData(2, -5)]
    [InlineData(4, 0)] // a reduction that no decoder makes
    [InlineData(4, 3)]
    [InlineData(4, 16)]
    [InlineData(5, 99)] // a format that is none
    [InlineData(5, -1)]
    public void A_picture_of_impossible_numbers_is_refused_before_room_is_made_for_it(int number, int value)
    {
        using var sent = Made();
        var bytes = Written(sent);
        BitConverter.TryWriteBytes(bytes.AsSpan(1 + (number * sizeof(int))), value);
        Assert.Throws<InvalidDataException>(() => Read(bytes));
    }

    [Fact]
    public void A_picture_of_more_pixels_than_allowed_is_refused_whatever_its_sides()
    {
        using var sent = Made();
        Assert.Throws<InvalidDataException>(() => Read(Written(sent), new PictureLimits { MaxPixels = 19 }));
        using var just = Read(Written(sent), new PictureLimits { MaxPixels = 20 });
        Assert.Equal(20, just.Width * just.Height);
    }

    [Fact]
    public void A_stream_that_is_cut_anywhere_is_refused()
    {
        using var sent = Made();
        foreach (var whole in (byte[][])[Written(sent), Written(new SemblanceException(ErrorCode.InputDamaged, "What?", "Do."))])
        {
            for (var length = 0; length < whole.Length; length++)
                Assert.Throws<EndOfStreamException>(() => Read(whole[..length]));
        }

        Assert.Equal(Header + (5 * 4 * 3), Written(sent).Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(255)]
    public void What_is_no_answer_is_refused(byte kind) => Assert.Throws<InvalidDataException>(() => Read([kind, .. new byte[100]]));

    /// <summary>Whoever decodes may be in the hands of a sender: no word of it is taken for one about the vault or the keys, and none is endless.</summary>
    [Theory]
    [InlineData((int)ErrorCode.VaultUnreachable, 3)]
    [InlineData((int)ErrorCode.KeyErased, 3)]
    [InlineData(-1, 3)]
    [InlineData(9_999, 3)]
    [InlineData((int)ErrorCode.InputDamaged, -1)]
    [InlineData((int)ErrorCode.InputDamaged, int.MaxValue)]
    [InlineData((int)ErrorCode.InputDamaged, 2_001)]
    public void A_refusal_of_something_else_or_of_endless_words_is_none(int code, int length) =>
        Assert.Throws<InvalidDataException>(() => Read([2, .. BitConverter.GetBytes(code), .. BitConverter.GetBytes(length), .. new byte[10_000]]));

    [Fact]
    public void Words_that_are_too_long_are_cut_by_the_one_who_writes() =>
        Assert.Equal(new string('a', 2_000), Assert.Throws<SemblanceException>(() => Read(Written(new SemblanceException(ErrorCode.InputDamaged, new string('a', 5_000), "Do.")))).What);

    private static Picture Made() => MadePixels.Picture(MadePixels.Noise(5, 4, 2));

    private static byte[] Written(Picture picture) => Written(writer => PictureTransfer.Write(writer, picture));

    private static byte[] Written(SemblanceException refusal) => Written(writer => PictureTransfer.Write(writer, refusal));

    private static byte[] Written(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
            write(writer);
        return stream.ToArray();
    }

    private static Picture Read(byte[] bytes, PictureLimits? limits = null)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        return PictureTransfer.Read(reader, limits ?? new PictureLimits());
    }
}
