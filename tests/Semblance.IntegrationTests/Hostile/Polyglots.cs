using System.Text;

namespace Semblance.IntegrationTests.Hostile;

/// <summary>Files that are two things at once, and files that are something else altogether.</summary>
internal static class Polyglots
{
    private static readonly byte[] Zip = [.. "PK\x3\x4"u8, .. new byte[60], .. "evil.sh#!/bin/sh\nexit 1\n"u8, .. "PK\x5\x6"u8, .. new byte[18]];

    public static IEnumerable<HostileFile> All(IReadOnlyList<HostileFile> whole) => [.. Doubles(whole), .. Others()];

    private static IEnumerable<HostileFile> Doubles(IReadOnlyList<HostileFile> whole)
    {
        foreach (var file in whole.Where(static file => file.Name.StartsWith("plain", StringComparison.Ordinal)))
        {
            yield return new($"and-zip-{file.Name}", [.. file.Bytes, .. Zip]);
            yield return new($"and-page-{file.Name}", [.. file.Bytes, .. "<html><script>alert(1)</script></html>"u8]);
            yield return new($"behind-zip-{file.Name}", [.. Zip, .. file.Bytes]);
            yield return new($"twice-{file.Name}", [.. file.Bytes, .. file.Bytes]);
        }

        yield return new("script.gif", [.. "GIF89a=1/*"u8, .. whole.First(static file => file.Name.EndsWith(".gif", StringComparison.Ordinal)).Bytes.AsSpan(6), .. "*/;alert(1)"u8]);
        yield return new("script-alone.gif", [.. "GIF89a/*"u8, .. "*/=1;alert(1);"u8]);
        yield return new("script.bmp", [.. "BM=1;/*"u8, .. new byte[60], .. "*/alert(1)"u8]);
        yield return new("php.jpg", [0xFF, 0xD8, 0xFF, 0xFE, 0, 24, .. "<?php system($c); ?>  "u8, .. whole[0].Bytes.AsSpan(2)]);
        yield return new("sound.webp", [.. "RIFF"u8, 36, 0, 0, 0, .. "WAVEfmt "u8, .. new byte[40]]);
    }

    private static IEnumerable<HostileFile> Others()
    {
        foreach (var (name, start) in new[]
        {
            ("text.jpg", "Only words, no picture."), ("page.png", "<!DOCTYPE html><html></html>"), ("vector.png", "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>"),
            ("vector.jpg", "<?xml version='1.0'?><svg/>"), ("document.jpg", "%PDF-1.7\n1 0 obj"), ("photoshop.jpg", "8BPS\0\x1"), ("script.jpg", "#!/bin/sh\nexit 1\n"), ("postscript.tif", "%!PS-Adobe-3.0"),
            ("matlab.tif", "MATLAB 5.0 MAT-file"), ("fits.tif", "SIMPLE  =                    T"), ("radiance.png", "#?RADIANCE\n"), ("csv.png", "1,2,3\n4,5,6\n"), ("map.png", "P6\n99999 99999\n255\n"), ("vips.png", "\xB6\xA6\xF2\x08"),
        })
        {
            yield return new(name, Encoding.Latin1.GetBytes(start + new string('\0', 64)));
        }

        yield return new("program.jpg", [0x7F, .. "ELF"u8, .. new byte[200]]);
        yield return new("jxl.jpg", [0xFF, 0x0A, .. new byte[64]]);
        yield return new("jp2.jpg", [0, 0, 0, 12, .. "jP  \r\n\x87\n"u8, .. new byte[64]]);
        foreach (var brand in new[] { "heic", "heix", "mif1", "isom", "qt  ", "avif", "avis" })
            yield return new($"{brand.Trim()}.heic", [0, 0, 0, 24, .. "ftyp"u8, .. Encoding.ASCII.GetBytes(brand), 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(brand), .. new byte[200]]);
        yield return new("zip.jpg", Zip);
        yield return new("one-byte.jpg", [0xFF]);
        yield return new("zeros.jpg", new byte[100_000]);
        yield return new("big-zeros.png", new byte[3_000_000]);
    }
}
