using Semblance.Errors;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;

namespace Semblance.Server.Decoding;

/// <summary>The child's side: reads files from one stream, decodes them one after the other, and writes pictures to another, until the first ends.</summary>
public static class DecodingChild
{
    /// <summary>Serves until there is nothing more to read.</summary>
    /// <param name="files">Files, each with its length in front of it (four bytes, little-endian).</param>
    /// <param name="pictures">Where answers go.</param>
    /// <param name="limits">What a picture may cost.</param>
    public static void Serve(Stream files, Stream pictures, PictureLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        using var source = new BinaryReader(files);
        using var target = new BinaryWriter(new BufferedStream(pictures, 1 << 16));
        while (Next(source, limits) is { } file)
        {
            try
            {
                using var picture = PictureDecoder.Decode(file, limits);
                PictureTransfer.Write(target, picture);
            }
            catch (SemblanceException refusal)
            {
                PictureTransfer.Write(target, refusal);
            }

            target.Flush();
        }
    }

    private static byte[]? Next(BinaryReader source, PictureLimits limits)
    {
        Span<byte> four = stackalloc byte[sizeof(int)];
        if (source.BaseStream.ReadAtLeast(four, four.Length, throwOnEndOfStream: false) < four.Length)
            return null;
        var length = BitConverter.ToInt32(four);
        if (length < 0 || length > limits.MaxBytes)
            return null;
        var file = source.ReadBytes(length);
        return file.Length == length ? file : null;
    }
}
