using NetVips;

namespace Semblance.Imaging.Codecs;

/// <summary>Pixels to the bytes of a file, for reports and drawings.</summary>
/// <remarks>Thread-safe.</remarks>
public static class PictureEncoder
{
    /// <summary>PNG, without loss.</summary>
    /// <param name="pixels">The pixels.</param>
    /// <returns>The file's bytes.</returns>
    public static byte[] ToPng(PixelBlock pixels) => Encode(pixels, static image => image.PngsaveBuffer(compression: 6));

    /// <summary>JPEG without any metadata.</summary>
    /// <param name="pixels">The pixels.</param>
    /// <param name="quality">1 to 100.</param>
    /// <returns>The file's bytes.</returns>
    public static byte[] ToJpeg(PixelBlock pixels, int quality = 88)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quality, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quality, 100);
        return Encode(pixels, image => image.JpegsaveBuffer(q: quality, keep: Enums.ForeignKeep.None));
    }

    private static byte[] Encode(PixelBlock pixels, Func<Image, byte[]> save)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        VipsRuntime.EnsureReady();
        using var plain = Image.NewFromMemory(pixels.Rgb.ToArray(), pixels.Width, pixels.Height, 3, Enums.BandFormat.Uchar);
        using var image = plain.Copy(interpretation: Enums.Interpretation.Srgb);
        return save(image);
    }
}
