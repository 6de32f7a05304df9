using NetVips;
using Semblance.UnitTests.Imaging.Codecs;

namespace Semblance.IntegrationTests.Hostile;

/// <summary>Sound files of every format, which the other makers break.</summary>
internal static class WholeFiles
{
    public static IReadOnlyList<HostileFile> All()
    {
        using var image = MadeFile.Rgb(97, 61, static (x, y) => ((x * 5) % 256, (y * 7) % 256, (x * y) % 256));
        using var grey = image.Colourspace(Enums.Interpretation.Bw);
        using var clear = image.BandjoinConst([128.0]);
        using var profiled = image.IccTransform("p3");
        using var oriented = MadeFile.Oriented(image, 6);
        using var frames = MadeFile.Frames(image, image, image);
        return
        [
            new("plain.jpg", image.JpegsaveBuffer()),
            new("progressive.jpg", image.JpegsaveBuffer(interlace: true)),
            new("grey.jpg", grey.JpegsaveBuffer()),
            new("oriented.jpg", oriented.JpegsaveBuffer()),
            new("profiled.jpg", profiled.JpegsaveBuffer()),
            new("plain.png", image.PngsaveBuffer()),
            new("interlaced.png", image.PngsaveBuffer(interlace: true)),
            new("palette.png", image.PngsaveBuffer(palette: true)),
            new("clear.png", clear.PngsaveBuffer()),
            new("profiled.png", profiled.PngsaveBuffer()),
            new("lossy.webp", image.WebpsaveBuffer()),
            new("lossless.webp", clear.WebpsaveBuffer(lossless: true)),
            new("animated.webp", frames.WebpsaveBuffer()),
            new("plain.gif", image.GifsaveBuffer()),
            new("animated.gif", frames.GifsaveBuffer()),
            new("plain.bmp", MadeFile.Save(image, "bmp")),
            new("runs.bmp", MadeBitmap.Info(97, 4, 8, 1, new byte[1024], [.. Enumerable.Repeat(new byte[] { 97, 7, 0, 0 }, 4).SelectMany(static row => row), 0, 1])),
            new("plain.tif", image.TiffsaveBuffer()),
            new("deflate.tif", image.TiffsaveBuffer(compression: Enums.ForeignTiffCompression.Deflate, tile: true, tileWidth: 32, tileHeight: 32)),
            new("jpeg.tif", image.TiffsaveBuffer(compression: Enums.ForeignTiffCompression.Jpeg)),
            new("lzw.tif", image.TiffsaveBuffer(compression: Enums.ForeignTiffCompression.Lzw, pyramid: true, tile: true)),
            new("plain.avif", MadeFile.Save(image, "avif")),
        ];
    }
}
