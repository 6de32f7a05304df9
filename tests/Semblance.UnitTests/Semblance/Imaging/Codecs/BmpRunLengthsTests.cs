using Semblance.Imaging;
using Semblance.Imaging.Codecs;

namespace Semblance.UnitTests.Imaging.Codecs;

public sealed class BmpRunLengthsTests
{
    [Fact]
    public void Runs_literals_line_ends_and_jumps_fill_the_rows_from_the_bottom()
    {
        // Bottom row: two of 1, literal 2 3 4 (padded). Middle: jump over one column, then one of 5 further up. Then the end.
        byte[] codes = [2, 1, 0, 3, 2, 3, 4, 0, 0, 0, 0, 2, 1, 1, 1, 5, 0, 1];
        using var picture = Decode(8, codes);
        Assert.False(picture.IsDamaged);
        Assert.Equal([0, 5, 0, 0, 0], Row(picture, 0));
        Assert.Equal([0, 0, 0, 0, 0], Row(picture, 1));
        Assert.Equal([1, 1, 2, 3, 4], Row(picture, 2));
    }

    [Fact]
    public void With_four_bits_a_byte_holds_two_pixels_that_take_turns()
    {
        byte[] codes = [5, 0x12, 0, 0, 0, 3, 0x34, 0x50, 0, 1];
        using var picture = Decode(4, codes);
        Assert.Equal([1, 2, 1, 2, 1], Row(picture, 2));
        Assert.Equal([3, 4, 5, 0, 0], Row(picture, 1));
    }

    [Theory]
    [InlineData(255, 1)]
    [InlineData(0, 2, 255, 255, 9, 1)]
    [InlineData(0, 2, 4, 0, 9, 1, 0, 2, 255, 0, 1, 1)]
    public void What_lies_outside_is_left_out(params int[] codes)
    {
        using var picture = Decode(8, [.. codes.Select(static code => (byte)code), 0, 1]);
        Assert.Equal((5, 3), (picture.Width, picture.Height));
    }

    [Fact]
    public void A_row_that_never_ends_does_not_wrap_to_below_zero()
    {
        // More runs of 255 than a signed number of 32 bits can count pixels of.
        var codes = new byte[2 * ((int.MaxValue / 255) + 2)];
        Array.Fill(codes, (byte)255);
        using var picture = Decode(8, [.. codes, 0, 0, 1, 3, 0, 1]);
        Assert.Equal([3, 0, 0, 0, 0], Row(picture, 1));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1)]
    [InlineData(0, 2, 1)]
    [InlineData(0, 9, 1, 2, 3)]
    public void Codes_that_end_early_make_a_damaged_picture(params int[] codes)
    {
        using var picture = Decode(8, [.. codes.Select(static code => (byte)code)]);
        Assert.True(picture.IsDamaged);
    }

    private static Picture Decode(int bits, byte[] codes)
    {
        var palette = new byte[4 * 16];
        for (var i = 0; i < 16; i++)
            palette[(i * 4) + 2] = (byte)i;
        return PictureDecoder.Decode(MadeBitmap.Info(5, 3, bits, bits == 8 ? 1u : 2u, palette, codes));
    }

    /// <summary>The palette's red is the index.</summary>
    private static int[] Row(Picture picture, int y) => [.. Enumerable.Range(0, picture.Width).Select(x => (int)picture.Pixels.Row(y)[x * 3])];
}
