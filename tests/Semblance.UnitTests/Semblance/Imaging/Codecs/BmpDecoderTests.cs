using System.Buffers.Binary;
using Semblance.Errors;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;

namespace Semblance.UnitTests.Imaging.Codecs;

public sealed class BmpDecoderTests
{
    private static readonly (byte Red, byte Green, byte Blue)[] Palette =
        [(0, 0, 0), (255, 255, 255), (200, 10, 20), (30, 190, 40), (50, 60, 180), (7, 8, 9), (70, 80, 90), (100, 110, 120)];

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    public void Palette_indices_are_looked_up(int bits)
    {
        const int Width = 13;
        const int Height = 5;
        int Index(int x, int y) => ((x * 3) + y) % Math.Min(1 << bits, Palette.Length);
        var rowBytes = ((Width * bits) + 31) / 32 * 4;
        var body = new byte[rowBytes * Height];
        for (var i = 0; i < Width * Height; i++)
        {
            var (x, y) = (i % Width, i / Width);
            body[((Height - 1 - y) * rowBytes) + (x * bits / 8)] |= (byte)(Index(x, y) << (8 - bits - (x * bits % 8)));
        }

        using var info = Decode(MadeBitmap.Info(Width, Height, bits, 0, Entries(4), body));
        using var core = Decode(MadeBitmap.Core(Width, Height, bits, Entries(3), body));
        for (var i = 0; i < Width * Height; i++)
        {
            Assert.Equal(Palette[Index(i % Width, i / Width)], At(info, i % Width, i / Width));
            Assert.Equal(Palette[Index(i % Width, i / Width)], At(core, i % Width, i / Width));
        }
    }

    [Fact]
    public void Fifteen_bits_are_stretched_to_the_whole_range()
    {
        var body = new byte[8];
        BinaryPrimitives.WriteUInt16LittleEndian(body, (31 << 10) | (16 << 5) | 1);
        using var picture = Decode(MadeBitmap.Info(2, 1, 16, 0, [], body));
        Assert.Equal((255, 16 * 255 / 31, 255 / 31), At(picture, 0, 0));
    }

    [Fact]
    public void Masks_of_a_header_say_where_the_colours_lie()
    {
        var masks = new byte[12];
        BinaryPrimitives.WriteUInt32LittleEndian(masks, 0x0000F800);
        BinaryPrimitives.WriteUInt32LittleEndian(masks.AsSpan(4), 0x000007E0);
        BinaryPrimitives.WriteUInt32LittleEndian(masks.AsSpan(8), 0x0000001F);
        var body = new byte[4];
        BinaryPrimitives.WriteUInt16LittleEndian(body, (31 << 11) | (32 << 5) | 0);
        using var picture = Decode(MadeBitmap.Info(1, 1, 16, 3, masks, body));
        Assert.Equal((255, 32 * 255 / 63, 0), At(picture, 0, 0));
    }

    [Fact]
    public void Thirty_two_bits_are_read_and_a_negative_height_means_from_the_top()
    {
        using var picture = Decode(MadeBitmap.Info(1, -2, 32, 0, [], [3, 2, 1, 0, 6, 5, 4, 0]));
        Assert.Equal((1, 2), (picture.Width, picture.Height));
        Assert.Equal((1, 2, 3), At(picture, 0, 0));
        Assert.Equal((4, 5, 6), At(picture, 0, 1));
    }

    [Fact]
    public void A_cut_off_file_keeps_black_where_nothing_came()
    {
        var whole = MadeBitmap.Rgb24(4, 4, Enumerable.Repeat((byte)200, 48).ToArray());
        using var picture = Decode(whole[..^24]);
        Assert.True(picture.IsDamaged);
        Assert.Equal((0, 0, 0), At(picture, 0, 0));
        Assert.Equal((0, 0, 0), At(picture, 3, 1));
        Assert.Equal((200, 200, 200), At(picture, 0, 3));
    }

    [Theory]
    [InlineData(24, 7, 3)] // a depth with the compression of another
    [InlineData(8, 5, 1)]
    [InlineData(4, 1, 1)]
    [InlineData(24, 99, 0)]
    [InlineData(17, 0, 0)]
    [InlineData(0, 0, 0)]
    public void What_no_bitmap_has_is_damaged(int bits, uint compression, int between) =>
        AssertDamaged(MadeBitmap.Info(4, 4, bits, compression, new byte[between], new byte[64]));

    [Theory]
    [InlineData(0, 4)]
    [InlineData(4, 0)]
    [InlineData(-4, 4)]
    [InlineData(4, int.MinValue)]
    public void A_side_without_pixels_is_damaged(int width, int height) =>
        AssertDamaged(MadeBitmap.Info(width, height, 24, 0, [], new byte[64]));

    [Fact]
    public void A_header_that_points_behind_the_file_is_damaged()
    {
        var file = MadeBitmap.Rgb24(2, 2, new byte[12]);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(10), uint.MaxValue);
        AssertDamaged(file);
        file = MadeBitmap.Rgb24(2, 2, new byte[12]);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(14), 0x7FFFFFFF);
        AssertDamaged(file);
    }

    [Fact]
    public void No_beginning_of_any_bitmap_is_read_beyond_its_end()
    {
        var masks = new byte[12];
        foreach (var whole in new[]
        {
            MadeBitmap.Rgb24(5, 3, new byte[45]), MadeBitmap.Info(5, 3, 8, 1, Entries(4), [5, 1, 0, 3, 1, 2, 3, 0, 0, 1]),
            MadeBitmap.Info(4, 1, 16, 3, masks, new byte[8]), MadeBitmap.Core(5, 3, 4, Entries(3), new byte[12]),
        })
        {
            for (var length = 1; length < whole.Length; length++)
            {
                var start = whole[..length];
                if (Record.Exception(() => Decode(start).Dispose()) is { } failure)
                    Assert.IsType<SemblanceException>(failure);
            }
        }
    }

    private static byte[] Entries(int bytes)
    {
        var entries = new byte[Palette.Length * bytes];
        for (var i = 0; i < Palette.Length; i++)
            (entries[i * bytes], entries[(i * bytes) + 1], entries[(i * bytes) + 2]) = (Palette[i].Blue, Palette[i].Green, Palette[i].Red);
        return entries;
    }

    private static Picture Decode(byte[] file) => PictureDecoder.Decode(file);

    private static (byte Red, byte Green, byte Blue) At(Picture picture, int x, int y)
    {
        var at = picture.Pixels.Row(y)[(x * 3)..];
        return (at[0], at[1], at[2]);
    }

    private static void AssertDamaged(byte[] file) =>
        Assert.Equal(ErrorCode.InputDamaged, Assert.Throws<SemblanceException>(() => Decode(file)).Code);
}
