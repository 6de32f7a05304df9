using NetVips;
using Semblance.Imaging.Codecs;
using Interpretation = NetVips.Enums.Interpretation;

namespace Semblance.UnitTests.Imaging.Codecs;

/// <summary>Small picture files, made in memory.</summary>
internal static class MadeFile
{
    /// <summary>A colour for each place, as bytes of sRGB.</summary>
    public static Image Rgb(int width, int height, Func<int, int, (int Red, int Green, int Blue)> colour)
    {
        VipsRuntime.EnsureReady();
        using var pixels = MadePixels.Of(width, height, colour);
        using var plain = Image.NewFromMemoryCopy<byte>(pixels.Pixels, width, height, 3, Enums.BandFormat.Uchar);
        return plain.Copy(interpretation: Interpretation.Srgb);
    }

    /// <summary>Soft colours that change slowly, so that lossy formats keep them well.</summary>
    public static Image Soft(int width, int height) => Rgb(width, height, (x, y) => SoftColour(x, y, width, height));

    /// <summary>The colour of <see cref="Soft"/> at a place.</summary>
    public static (int Red, int Green, int Blue) SoftColour(int x, int y, int width, int height) =>
        (40 + (x * 150 / width), 50 + (y * 140 / height), 60 + ((x + y) * 100 / (width + height)));

    /// <summary>One colour.</summary>
    public static Image Flat(int width, int height, params double[] colour)
    {
        VipsRuntime.EnsureReady();
        using var black = Image.Black(width, height, bands: colour.Length);
        using var sum = black + colour;
        using var bytes = sum.Cast(Enums.BandFormat.Uchar);
        return bytes.Copy(interpretation: colour.Length < 3 ? Interpretation.Bw : Interpretation.Srgb);
    }

    /// <summary>A copy that says how it is to be turned.</summary>
    public static Image Oriented(Image image, int orientation) =>
        image.Mutate(change => change.Set(GValue.GIntType, "orientation", orientation));

    /// <summary>Frames below each other, which savers of animations take apart.</summary>
    public static Image Frames(params Image[] frames)
    {
        using var joined = Image.Arrayjoin(frames, across: 1);
        return joined.Mutate(change => change.Set(GValue.GIntType, "page-height", frames[0].Height));
    }

    /// <summary>The bytes of a file without loss in each format that has such a mode, and with little loss in the others.</summary>
    public static byte[] Save(Image image, string format) => format switch
    {
        "jpeg" => image.JpegsaveBuffer(q: 100, subsampleMode: Enums.ForeignSubsample.Off),
        "png" => image.PngsaveBuffer(),
        "webp" => image.WebpsaveBuffer(lossless: true),
        "gif" => image.GifsaveBuffer(),
        "tiff" => image.TiffsaveBuffer(),
        "avif" => image.HeifsaveBuffer(q: 95, compression: Enums.ForeignHeifCompression.Av1, effort: 1, subsampleMode: Enums.ForeignSubsample.Off),
        "bmp" => MadeBitmap.Rgb24(image.Width, image.Height, image.WriteToMemory<byte>()),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format here."),
    };
}
