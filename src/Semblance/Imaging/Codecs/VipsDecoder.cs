using System.Runtime.InteropServices;
using NetVips;
using Semblance.Errors;
using Access = NetVips.Enums.Access;
using FailOn = NetVips.Enums.FailOn;

namespace Semblance.Imaging.Codecs;

/// <summary>
/// Decodes with libvips. Its messages are never passed on, not even as an inner exception that a log would print: they pile up over
/// calls and name the files of other callers.
/// </summary>
internal static class VipsDecoder
{
    /// <summary>Decodes a picture whose format is known.</summary>
    public static Picture Decode(byte[] bytes, PictureFormat format, PictureLimits limits)
    {
        VipsRuntime.EnsureReady();
        try
        {
            return DecodeStrictlyThenLeniently(bytes, format, limits);
        }
        catch (VipsException)
        {
            throw Damaged(format);
        }
    }

    private static Picture DecodeStrictlyThenLeniently(byte[] bytes, PictureFormat format, PictureLimits limits)
    {
        try
        {
            return Decode(bytes, format, limits, FailOn.Truncated);
        }
        catch (VipsException)
        {
            // A cut-off file still shows the upper part of its picture, which is often the part with the face.
            return Decode(bytes, format, limits, FailOn.None);
        }
    }

    private static Picture Decode(byte[] bytes, PictureFormat format, PictureLimits limits, FailOn failOn)
    {
        using var header = Open(bytes, format, 1, Access.Sequential, failOn);
        PictureDecoder.CheckSize(header.Width, header.Height, limits);
        var reduction = PictureDecoder.ReductionFor(header.Width, header.Height, limits);
        var orientation = VipsColours.Orientation(header);
        if (reduction == 1 && orientation <= 1)
            return Finish(header, header.Width, header.Height, 1, format, failOn);

        // Turning reads rows out of order, which a one-way decoder can't serve.
        using var body = Open(bytes, format, reduction, orientation > 2 ? Access.Random : Access.Sequential, failOn);
        using var reduced = ReduceWhatIsLeft(body, format, reduction);
        using var upright = orientation > 1 ? reduced.Autorot() : reduced.Copy();
        var isTurned = orientation > 4;
        return Finish(upright, isTurned ? header.Height : header.Width, isTurned ? header.Width : header.Height, reduction, format, failOn);
    }

    /// <summary>Loaders that can't decode at a smaller size leave the reduction to a box filter.</summary>
    private static Image ReduceWhatIsLeft(Image body, PictureFormat format, int reduction) =>
        reduction > 1 && format is not (PictureFormat.Jpeg or PictureFormat.WebP) ? body.Shrink(reduction, reduction) : body.Copy();

    private static Image Open(byte[] bytes, PictureFormat format, int reduction, Access access, FailOn failOn) => format switch
    {
        PictureFormat.Jpeg => Image.JpegloadBuffer(bytes, shrink: reduction, access: access, failOn: failOn),
        PictureFormat.Png => Image.PngloadBuffer(bytes, access: access, failOn: failOn),
        PictureFormat.WebP => Image.WebploadBuffer(bytes, scale: 1.0 / reduction, access: access, failOn: failOn),
        PictureFormat.Gif => Image.GifloadBuffer(bytes, access: access, failOn: failOn),
        PictureFormat.Tiff => Image.TiffloadBuffer(bytes, access: access, failOn: failOn),
        PictureFormat.Avif => Image.HeifloadBuffer(bytes, access: access, failOn: failOn),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "libvips does not decode this format here."),
    };

    private static Picture Finish(Image image, int width, int height, int reduction, PictureFormat format, FailOn failOn)
    {
        using var plain = VipsColours.ToOpaqueSrgb(image);
        var pixels = CopyOut(plain, format);
        return new Picture(pixels, width, height, reduction, format, isDamaged: failOn == FailOn.None);
    }

    private static PixelBuffer CopyOut(Image image, PictureFormat format)
    {
        var memory = image.WriteToMemory(out var size);
        try
        {
            // A shorter copy would show what the borrowed memory held before: another picture.
            if (size != (ulong)image.Width * (ulong)image.Height * 3)
                throw Damaged(format);
            var pixels = new PixelBuffer(image.Width, image.Height);
            Marshal.Copy(memory, pixels.Borrowed, 0, checked((int)size));
            return pixels;
        }
        finally
        {
            NetVips.NetVips.Free(memory);
        }
    }

    private static SemblanceException Damaged(PictureFormat format) => new(
        ErrorCode.InputDamaged,
        $"The file starts like {format} but its content is broken or not decodable.",
        "Open it in a viewer and save it anew, or send the original.");
}
