using Semblance.Errors;

namespace Semblance.Imaging;

/// <summary>A decoded picture, or why there is none, on its way between two processes of the same program. The bytes are for no disk: they change with the program.</summary>
public static class PictureTransfer
{
    private const byte Decoded = 1;
    private const byte Refused = 2;

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
        target.Write(refusal.What);
        target.Write(refusal.Remedy);
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
        return Enum.IsDefined(code) ? new SemblanceException(code, source.ReadString(), source.ReadString()) : throw new InvalidDataException("An unknown refusal.");
    }
}
