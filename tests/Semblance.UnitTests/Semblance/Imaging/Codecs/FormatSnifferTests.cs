using System.Text;
using Semblance.Errors;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;

namespace Semblance.UnitTests.Imaging.Codecs;

public sealed class FormatSnifferTests
{
    public static TheoryData<string, PictureFormat> Known => new()
    {
        { "FFD8FFE0", PictureFormat.Jpeg },
        { "89504E470D0A1A0A", PictureFormat.Png },
        { "52494646000000005745425056503820", PictureFormat.WebP },
        { "474946383961", PictureFormat.Gif },
        { "474946383761", PictureFormat.Gif },
        { "424D", PictureFormat.Bmp },
        { "49492A00", PictureFormat.Tiff },
        { "4D4D002A", PictureFormat.Tiff },
        { Iso("avif", "mif1", "miaf"), PictureFormat.Avif },
        { Iso("mif1", "avif"), PictureFormat.Avif },
        { Iso("avis", "msf1"), PictureFormat.Avif },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void The_first_bytes_tell_the_format(string hexadecimal, PictureFormat expected) =>
        Assert.Equal(expected, FormatSniffer.Sniff(Convert.FromHexString(hexadecimal)));

    [Theory]
    [InlineData("heic")]
    [InlineData("heix")]
    [InlineData("mif1", "heic")]
    public void Heic_is_named_and_the_way_out_with_it(params string[] brands)
    {
        var refusal = Refused(ErrorCode.InputFormatUnsupported, Convert.FromHexString(Iso(brands)));
        Assert.Contains("HEIC", refusal.What, StringComparison.Ordinal);
        Assert.Contains("Convert it to JPEG", refusal.Remedy, StringComparison.Ordinal);
        Assert.Contains("heif-convert", refusal.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("8BPS", "Photoshop")]
    [InlineData("<svg xmlns='x'/>", "SVG")]
    [InlineData("  \n<?xml version='1.0'?>", "SVG")]
    [InlineData("<!DOCTYPE html>", "SVG")]
    public void What_is_known_and_not_read_is_named(string start, string words) =>
        Assert.Contains(words, Refused(ErrorCode.InputFormatUnsupported, Encoding.UTF8.GetBytes(start)).What, StringComparison.Ordinal);

    [Theory]
    [InlineData("FF0A", "JPEG XL")]
    [InlineData("0000000C4A584C20", "JPEG XL")]
    [InlineData("0000000C6A502020", "JPEG 2000")]
    [InlineData("FF4FFF51", "JPEG 2000")]
    [InlineData("0000001C6674797069736F6D00000200", "video")]
    public void So_is_what_only_its_numbers_tell(string hexadecimal, string words) =>
        Assert.Contains(words, Refused(ErrorCode.InputFormatUnsupported, Convert.FromHexString(hexadecimal)).What, StringComparison.Ordinal);

    [Fact]
    public void All_else_is_unknown_at_any_length()
    {
        for (var length = 1; length < 40; length++)
            Refused(ErrorCode.InputFormatUnknown, Enumerable.Repeat((byte)0x11, length).ToArray());
    }

    [Fact]
    public void Every_beginning_of_a_known_file_is_told_or_refused_and_never_read_beyond()
    {
        foreach (var row in Known)
        {
            var whole = Convert.FromHexString(row.Data.Item1);
            for (var length = 0; length <= whole.Length; length++)
            {
                var start = whole.AsSpan(0, length).ToArray();
                if (Record.Exception(() => FormatSniffer.Sniff(start)) is { } failure)
                    Assert.IsType<SemblanceException>(failure);
            }
        }
    }

    private static string Iso(params string[] brands)
    {
        var box = new byte[16 + (4 * (brands.Length - 1))];
        box[3] = (byte)box.Length;
        "ftyp"u8.CopyTo(box.AsSpan(4));
        Encoding.ASCII.GetBytes(brands[0], box.AsSpan(8));
        for (var i = 1; i < brands.Length; i++)
            Encoding.ASCII.GetBytes(brands[i], box.AsSpan(12 + (4 * i)));
        return Convert.ToHexString(box);
    }

    private static SemblanceException Refused(ErrorCode code, byte[] bytes)
    {
        var refusal = Assert.Throws<SemblanceException>(() => FormatSniffer.Sniff(bytes));
        Assert.Equal(code, refusal.Code);
        Assert.Contains("Semblance reads JPEG", refusal.Message, StringComparison.Ordinal);
        return refusal;
    }
}
