using Semblance.Cli.Holding;
using Semblance.Errors;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;
using Semblance.Vault.Sealing;

namespace Semblance.UnitTests.Cli.Holding;

public sealed class HolderKeyCodeTests
{
    [Fact]
    public void What_was_drawn_is_read()
    {
        // Of many, since a reader that misses a code now and then locks people out.
        for (var i = 0; i < 40; i++)
        {
            using var key = HolderKey.Create();
            using var again = HolderKeyCode.Read(HolderKeyCode.Draw(key));
            Assert.Equal((key.Id, true), (again.Id, key.Secret.SequenceEqual(again.Secret)));
        }
    }

    [Fact]
    public void A_photograph_of_it_is_read()
    {
        for (var i = 0; i < 10; i++)
        {
            using var key = HolderKey.Create();
            using var code = PictureDecoder.Decode(HolderKeyCode.Draw(key));
            using var again = HolderKeyCode.Read(PictureEncoder.ToJpeg(OnATable(code.ToPixels()), quality: 60));
            Assert.Equal(key.Id, again.Id);
        }
    }

    [Fact]
    public void A_picture_without_one_is_refused()
    {
        var grey = new byte[64 * 64 * 3];
        grey.AsSpan().Fill(128);
        Assert.Equal(ErrorCode.KeyUnavailable, Assert.Throws<SemblanceException>(() => HolderKeyCode.Read(PictureEncoder.ToPng(new PixelBlock(grey, 64, 64)))).Code);
    }

    /// <summary>The code, grey and noisy, in a larger picture.</summary>
    private static PixelBlock OnATable(PixelBlock code)
    {
        var random = new Random(3);
        var (width, height) = (code.Width * 2, code.Height * 3 / 2);
        var rgb = new byte[width * height * 3];
        for (var i = 0; i < width * height; i++)
        {
            var (x, y) = ((i % width) - (code.Width / 3), (i / width) - (code.Height / 5));
            var inside = x >= 0 && x < code.Width && y >= 0 && y < code.Height;
            var light = (inside ? 40 + (code.Rgb.Span[((y * code.Width) + x) * 3] / 2) : 110) + random.Next(30);
            rgb.AsSpan(i * 3, 3).Fill((byte)light);
        }

        return new PixelBlock(rgb, width, height);
    }
}
