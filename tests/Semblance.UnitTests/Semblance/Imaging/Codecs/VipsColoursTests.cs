using NetVips;
using Semblance.Imaging.Codecs;
using Interpretation = NetVips.Enums.Interpretation;

namespace Semblance.UnitTests.Imaging.Codecs;

public sealed class VipsColoursTests
{
    [Fact]
    public void Grey_becomes_three_equal_channels()
    {
        using var grey = MadeFile.Flat(8, 8, 77);
        Assert.Equal((77, 77, 77), Decoded(grey.PngsaveBuffer()));
        Assert.Equal((77, 77, 77), Decoded(grey.JpegsaveBuffer(q: 100)));
        Assert.Equal((77, 77, 77), Decoded(grey.TiffsaveBuffer()));
    }

    [Theory]
    [InlineData(0, 255)]
    [InlineData(255, 40)]
    [InlineData(51, 212)]
    public void Behind_transparent_parts_lies_white(int alpha, int expected)
    {
        using var grey = MadeFile.Flat(8, 8, 40, alpha);
        Near((expected, expected, expected), Decoded(grey.PngsaveBuffer()), 1);
        using var colour = MadeFile.Flat(8, 8, 40, 40, 40, alpha);
        Near((expected, expected, expected), Decoded(colour.PngsaveBuffer()), 1);
        Near((expected, expected, expected), Decoded(colour.WebpsaveBuffer(lossless: true)), 1);
        Near((expected, expected, expected), Decoded(colour.TiffsaveBuffer()), 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(128)]
    [InlineData(20_000)]
    [InlineData(40_000)]
    [InlineData(65_535)]
    public void Sixteen_bits_are_scaled_down_and_never_cut_off(int value)
    {
        var expected = (int)Math.Round(value / 257.0);
        foreach (var bands in new[] { 1, 3 })
        {
            using var deep = Deep(bands, value);
            Near((expected, expected, expected), Decoded(deep.PngsaveBuffer()), 1);
            Near((expected, expected, expected), Decoded(deep.TiffsaveBuffer()), 1);
        }
    }

    [Fact]
    public void Sixteen_bits_with_transparency_blend_with_white()
    {
        using var deep = Deep(3, 20_000);
        using var clear = deep.BandjoinConst([32_768.0]);
        var expected = (int)Math.Round(((20_000 * 0.5) + (65_535 * 0.5)) / 257);
        Near((expected, expected, expected), Decoded(clear.PngsaveBuffer()), 2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void A_palette_of_any_depth_is_looked_up(int bits)
    {
        using var image = MadeFile.Rgb(32, 8, static (x, _) => x < 16 ? (0, 0, 0) : (255, 255, 255));
        using var picture = PictureDecoder.Decode(image.PngsaveBuffer(palette: true, bitdepth: bits, dither: 0));
        Assert.Equal((0, 255), (picture.Pixels.Pixels[3 * 3], picture.Pixels.Pixels[3 * 28]));
    }

    [Theory]
    [InlineData(0, 0, 0, 0, 255, 255, 255)]
    [InlineData(0, 255, 255, 0, 225, 30, 40)]
    [InlineData(255, 0, 0, 0, 20, 160, 225)]
    [InlineData(0, 0, 0, 255, 35, 35, 35)]
    public void Printing_colours_come_out_as_they_would_be_printed(int c, int m, int y, int k, int red, int green, int blue)
    {
        using var flat = MadeFile.Flat(16, 16, c, m, y, k);
        using var cmyk = flat.Copy(interpretation: Interpretation.Cmyk);

        // No two programs agree on the exact colour of ink without a profile: 45 levels tell red from orange and black from grey.
        Near((red, green, blue), Decoded(cmyk.JpegsaveBuffer(q: 100)), 45);
        Near((red, green, blue), Decoded(cmyk.TiffsaveBuffer()), 45);
    }

    [Theory]
    [InlineData("p3", 3)]
    [InlineData("cmyk", 12)]
    public void A_profile_is_honoured(string profile, int margin)
    {
        using var brown = MadeFile.Flat(16, 16, 170, 120, 85);
        using var profiled = brown.IccTransform(profile, intent: Enums.Intent.Relative);
        var stored = profiled.WriteToMemory<byte>();
        Assert.True(Math.Abs(stored[0] - 170) > 3, "The stored numbers must differ, or the test shows nothing.");
        Near((170, 120, 85), Decoded(profiled.JpegsaveBuffer(q: 100, subsampleMode: Enums.ForeignSubsample.Off)), margin);
        Near((170, 120, 85), Decoded(profiled.TiffsaveBuffer()), margin);
    }

    [Fact]
    public void The_profile_of_srgb_itself_changes_nothing()
    {
        using var image = MadeFile.Soft(30, 20);
        using var profiled = image.IccTransform("srgb");
        using var picture = PictureDecoder.Decode(profiled.PngsaveBuffer());
        Assert.Equal(profiled.WriteToMemory<byte>(), picture.Pixels.Pixels.ToArray());
    }

    [Fact]
    public void A_broken_profile_leaves_the_numbers_as_they_are()
    {
        using var image = MadeFile.Flat(16, 16, 200, 120, 60);
        using var profiled = image.Mutate(static change => change.Set(GValue.BlobType, "icc-profile-data", new byte[200]));
        Near((200, 120, 60), Decoded(profiled.TiffsaveBuffer()), 1);
    }

    [Fact]
    public void Other_colour_models_are_converted()
    {
        using var image = MadeFile.Flat(16, 16, 200, 120, 60);
        using var lab = image.Colourspace(Interpretation.Lab);
        Near((200, 120, 60), Decoded(lab.TiffsaveBuffer()), 3);
        using var linear = image.Colourspace(Interpretation.Scrgb);
        Near((200, 120, 60), Decoded(linear.TiffsaveBuffer()), 3);
    }

    [Fact]
    public void Interlaced_and_progressive_files_are_read()
    {
        using var image = MadeFile.Soft(70, 50);
        using var png = PictureDecoder.Decode(image.PngsaveBuffer(interlace: true));
        Assert.Equal(image.WriteToMemory<byte>(), png.Pixels.Pixels.ToArray());
        Assert.False(png.IsDamaged);
        using var jpeg = PictureDecoder.Decode(image.JpegsaveBuffer(interlace: true));
        Assert.Equal((70, 50, false), (jpeg.Width, jpeg.Height, jpeg.IsDamaged));
    }

    private static Image Deep(int bands, int value)
    {
        VipsRuntime.EnsureReady();
        using var black = Image.Black(8, 8, bands: bands);
        using var sum = black + value;
        using var deep = sum.Cast(Enums.BandFormat.Ushort);
        return deep.Copy(interpretation: bands == 1 ? Interpretation.Grey16 : Interpretation.Rgb16);
    }

    private static (int Red, int Green, int Blue) Decoded(byte[] file)
    {
        using var picture = PictureDecoder.Decode(file);
        var at = picture.Pixels.Row(picture.Pixels.Height / 2)[(picture.Pixels.Width / 2 * 3)..];
        return (at[0], at[1], at[2]);
    }

    private static void Near((int Red, int Green, int Blue) expected, (int Red, int Green, int Blue) actual, int margin) => Assert.True(
        Math.Abs(expected.Red - actual.Red) <= margin && Math.Abs(expected.Green - actual.Green) <= margin && Math.Abs(expected.Blue - actual.Blue) <= margin,
        $"Expected {expected}, got {actual}.");
}
