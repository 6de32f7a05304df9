using NetVips;
using Semblance.UnitTests.Imaging.Codecs;
using Interpretation = NetVips.Enums.Interpretation;

namespace Semblance.IntegrationTests.Hostile;

/// <summary>Sound pictures that few programs expect: one pixel, a thread of pixels, printing colours, many bits, many frames, another name.</summary>
internal static class OddPictures
{
    private static readonly string[] Formats = ["jpeg", "png", "webp", "gif", "bmp", "tiff"];

    public static IEnumerable<HostileFile> All(IReadOnlyList<HostileFile> whole) => [.. Threads(), .. Colours(), .. Frames(), .. Renamed(whole), new("nothing.jpg", []), new("nothing.png", [])];

    private static IEnumerable<HostileFile> Threads()
    {
        foreach (var format in Formats)
        {
            foreach (var (width, height) in new[] { (1, 1), (1, 20_000), (20_000, 1), (1, 16_384), (16_384, 1), (3, 9_000), (2, 2), (31, 33) })
            {
                // WebP can't say more than 16,383.
                if (format is "webp" && Math.Max(width, height) > 16_383)
                    continue;
                using var image = MadeFile.Soft(width, height);
                yield return new HostileFile(FormattableString.Invariant($"{width}x{height}.{Ending(format)}"), MadeFile.Save(image, format));
            }
        }

        using var tiny = MadeFile.Soft(1, 1);
        yield return new HostileFile("1x1.avif", MadeFile.Save(tiny, "avif"));
    }

    private static IEnumerable<HostileFile> Colours()
    {
        using var rgb = MadeFile.Soft(60, 40);
        foreach (var (name, to) in new[] { ("lab", Interpretation.Lab), ("scrgb", Interpretation.Scrgb), ("xyz", Interpretation.Xyz), ("rgb16", Interpretation.Rgb16), ("grey16", Interpretation.Grey16), ("bw", Interpretation.Bw) })
        {
            using var image = rgb.Colourspace(to);
            yield return new HostileFile($"{name}.tif", image.TiffsaveBuffer());
            using var clear = image.BandjoinConst([100.0]);
            yield return new HostileFile($"{name}-clear.tif", clear.TiffsaveBuffer());
            if (to is Interpretation.Rgb16 or Interpretation.Grey16)
                yield return new HostileFile($"{name}.png", image.PngsaveBuffer());
        }

        using var cmyk = rgb.IccTransform("cmyk");
        yield return new HostileFile("cmyk-profiled.jpg", cmyk.JpegsaveBuffer());
        using var plain = cmyk.Mutate(static change => change.Remove("icc-profile-data"));
        yield return new HostileFile("cmyk.jpg", plain.JpegsaveBuffer());
        yield return new HostileFile("cmyk.tif", plain.TiffsaveBuffer());
        using var five = plain.BandjoinConst([10.0]);
        yield return new HostileFile("five-bands.tif", five.TiffsaveBuffer());
        foreach (var format in new[] { Enums.BandFormat.Char, Enums.BandFormat.Short, Enums.BandFormat.Uint, Enums.BandFormat.Int, Enums.BandFormat.Float, Enums.BandFormat.Double, Enums.BandFormat.Complex })
        {
            using var cast = rgb.Cast(format);
            yield return new HostileFile($"{format}.tif", cast.TiffsaveBuffer());
        }

        foreach (var bits in new[] { 1, 2, 4 })
        {
            using var one = rgb.ExtractBand(0);
            yield return new HostileFile(FormattableString.Invariant($"{bits}-bits.png"), one.PngsaveBuffer(bitdepth: bits));
            yield return new HostileFile(FormattableString.Invariant($"{bits}-bits.tif"), one.TiffsaveBuffer(bitdepth: bits));
        }

        foreach (var orientation in new[] { 0, 2, 5, 7, 9, -1, 70_000 })
        {
            using var oriented = MadeFile.Oriented(rgb, orientation);
            yield return new HostileFile(FormattableString.Invariant($"orientation-{orientation}.tif"), oriented.TiffsaveBuffer());
        }

        using var broken = rgb.Mutate(static change => change.Set(GValue.BlobType, "icc-profile-data", new byte[50_000]));
        yield return new HostileFile("broken-profile.jpg", broken.JpegsaveBuffer());
        yield return new HostileFile("broken-profile.png", broken.PngsaveBuffer());
        yield return new HostileFile("broken-profile.tif", broken.TiffsaveBuffer());
    }

    private static IEnumerable<HostileFile> Frames()
    {
        using var one = MadeFile.Soft(40, 30);
        using var many = MadeFile.Frames([.. Enumerable.Repeat(one, 300)]);
        yield return new HostileFile("300-frames.gif", many.GifsaveBuffer());
        yield return new HostileFile("300-frames.webp", many.WebpsaveBuffer());
        yield return new HostileFile("300-pages.tif", many.TiffsaveBuffer());
    }

    /// <summary>A file under the name of every other format.</summary>
    private static IEnumerable<HostileFile> Renamed(IReadOnlyList<HostileFile> whole) =>
        from file in whole.Where(static file => file.Name.StartsWith("plain", StringComparison.Ordinal))
        from ending in new[] { "jpg", "png", "webp", "gif", "bmp", "tif", "avif", "heic" }
        where !file.Name.EndsWith(ending, StringComparison.Ordinal)
        select new HostileFile($"is-a-{Path.GetExtension(file.Name)[1..]}.{ending}", file.Bytes);

    private static string Ending(string format) => format switch { "jpeg" => "jpg", "tiff" => "tif", _ => format };
}
