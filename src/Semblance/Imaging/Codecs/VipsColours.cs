using System.Text;
using NetVips;
using Interpretation = NetVips.Enums.Interpretation;

namespace Semblance.Imaging.Codecs;

/// <summary>Any colours to opaque 8-bit sRGB with three bands.</summary>
internal static class VipsColours
{
    private const string ProfileField = "icc-profile-data";
    private const string OrientationField = "orientation";

    /// <summary>EXIF orientation 1 to 8; 1 where there is none.</summary>
    public static int Orientation(Image image) =>
        image.Contains(OrientationField) && image.Get(OrientationField) is int value and >= 1 and <= 8 ? value : 1;

    /// <summary>Profile or plain conversion, white behind transparent parts, three bands of bytes.</summary>
    public static Image ToOpaqueSrgb(Image image)
    {
        if (image is { Bands: 3, Format: Enums.BandFormat.Uchar, Interpretation: Interpretation.Srgb } && ForeignProfile(image) is null)
            return image.Copy();

        using var srgb = ToSrgb(image);
        using var opaque = srgb.HasAlpha() ? srgb.Flatten(background: [255.0]) : srgb.Copy();
        using var bytes = opaque.Format == Enums.BandFormat.Uchar ? opaque.Copy() : opaque.Cast(Enums.BandFormat.Uchar);
        return bytes.Bands switch
        {
            3 => bytes.Copy(),
            < 3 => Replicate(bytes),
            _ => bytes.ExtractBand(0, n: 3),
        };
    }

    private static Image ToSrgb(Image image)
    {
        if (ForeignProfile(image) is not null)
        {
            try
            {
                return image.IccTransform("srgb", embedded: true, intent: Enums.Intent.Perceptual);
            }
            catch (VipsException)
            {
                // A broken profile: the numbers alone are still a picture.
            }
        }

        return image.Interpretation == Interpretation.Srgb ? image.Copy() : image.Colourspace(Interpretation.Srgb);
    }

    /// <summary>The embedded profile unless it is sRGB, whose transformation would change nothing and cost a lot.</summary>
    private static byte[]? ForeignProfile(Image image)
    {
        if (!image.Contains(ProfileField) || image.Get(ProfileField) is not byte[] profile)
            return null;
        var isSrgb = profile.AsSpan().IndexOf("sRGB"u8) >= 0 || profile.AsSpan().IndexOf(Encoding.BigEndianUnicode.GetBytes("sRGB")) >= 0;
        return isSrgb && image.Interpretation == Interpretation.Srgb ? null : profile;
    }

    private static Image Replicate(Image image)
    {
        using var grey = image.ExtractBand(0);
        return grey.Bandjoin(grey, grey);
    }
}
