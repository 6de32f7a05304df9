using System.Text;
using Semblance.Errors;

namespace Semblance.Imaging;

/// <summary>A decoded picture, or why there is none, on its way between two processes of the same program. The bytes are for no disk: they change with the program.</summary>
public static class PictureTransfer
{
    private const byte Decoded = 1;
    private const byte Refused = 2;

    /// <summary>Characters of a refusal's texts; more are no words of this program.</summary>
    private const int LongestText = 2_000;

    /// <summary>Writes a picture.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="picture">The picture.</param>
    public static void Write(BinaryWriter target, Picture picture)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(picture);
        target.Write(Decoded);
        foreach (var number in (int[])[picture.Pixels.Width, picture.Pixels.Height, picture.Width, picture.Height, picture.Reduction, (int)picture.Format, picture.IsDamaged ? 1 : 0])
            target.Write(number);
        target.Write(picture.Pixels.Pixels);
    }

    /// <summary>Writes a refusal.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="refusal">Why there is no picture.</param>
    public static void Write(BinaryWriter target, SemblanceException refusal)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(refusal);
        target.Write(Refused);
        target.Write((int)refusal.Code);
        WriteText(target, refusal.What);
        WriteText(target, refusal.Remedy);
    }

    /// <summary>Reads what was written.</summary>
    /// <param name="source">Where from.</param>
    /// <param name="limits">What a picture may cost: whoever decoded it may be in the hands of whoever sent it.</param>
    /// <returns>The picture, which the caller disposes.</returns>
    /// <exception cref="SemblanceException">The refusal that was written.</exception>
    /// <exception cref="InvalidDataException">The bytes are no answer of this program.</exception>
    /// <exception cref="EndOfStreamException">There are too few.</exception>
    public static Picture Read(BinaryReader source, PictureLimits limits)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(limits);
        return source.ReadByte() switch
        {
            Decoded => ReadPicture(source, limits),
            Refused => throw ReadRefusal(source),
            _ => throw new InvalidDataException("No answer of this program."),
        };
    }

    private static Picture ReadPicture(BinaryReader source, PictureLimits limits)
    {
        var (columns, rows, width, height, reduction) = (source.ReadInt32(), source.ReadInt32(), source.ReadInt32(), source.ReadInt32(), source.ReadInt32());
        var (format, isDamaged) = ((PictureFormat)source.ReadInt32(), source.ReadInt32() != 0);
        if (columns < 1 || rows < 1 || reduction is not (1 or 2 or 4 or 8) || !Enum.IsDefined(format) || columns > width || rows > height || width > limits.MaxSide || height > limits.MaxSide || (long)width * height > limits.MaxPixels)
            throw new InvalidDataException("A picture of an impossible size.");
        var pixels = new PixelBuffer(columns, rows);
        try
        {
            source.BaseStream.ReadExactly(pixels.Pixels);
            return new Picture(pixels, width, height, reduction, format, isDamaged);
        }
        catch
        {
            pixels.Dispose();
            throw;
        }
    }

    private static SemblanceException ReadRefusal(BinaryReader source)
    {
        var code = (ErrorCode)source.ReadInt32();
        return IsOfPicture(code) ? new SemblanceException(code, ReadText(source), ReadText(source)) : throw new InvalidDataException("No refusal of a picture.");
    }

    /// <summary>Whoever is in the hands of a sender speaks of the picture and of nothing else.</summary>
    private static bool IsOfPicture(ErrorCode code) =>
        code is ErrorCode.InputEmpty or ErrorCode.InputTooManyBytes or ErrorCode.InputTooManyPixels or ErrorCode.InputFormatUnknown or ErrorCode.InputFormatUnsupported or ErrorCode.InputDamaged;

    private static string ReadText(BinaryReader source)
    {
        var length = source.ReadInt32();
        return length is >= 0 and <= LongestText ? Encoding.Unicode.GetString(Whole(source, length * sizeof(char))) : throw new InvalidDataException("A text of an impossible length.");
    }

    private static byte[] Whole(BinaryReader source, int length)
    {
        var bytes = new byte[length];
        source.BaseStream.ReadExactly(bytes);
        return bytes;
    }

    private static void WriteText(BinaryWriter target, string text)
    {
        var shown = text.Length <= LongestText ? text : text[..LongestText];
        target.Write(shown.Length);
        target.Write(Encoding.Unicode.GetBytes(shown));
    }
}
