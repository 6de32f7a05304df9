using System.Buffers.Binary;
using Semblance.Errors;

namespace Semblance.Imaging.Codecs;

/// <summary>What a Windows bitmap says about itself (BITMAPCOREHEADER to BITMAPV5HEADER).</summary>
internal readonly ref struct BmpHeader
{
    private const int FileHeaderBytes = 14;

    private BmpHeader(int width, int height, bool isTopDown, int bits, BmpCompression compression, int pixelOffset, ReadOnlySpan<byte> palette, int paletteEntryBytes, BmpMasks masks)
    {
        Width = width;
        Height = height;
        IsTopDown = isTopDown;
        Bits = bits;
        Compression = compression;
        PixelOffset = pixelOffset;
        Palette = palette;
        PaletteEntryBytes = paletteEntryBytes;
        Masks = masks;
    }

    public int Width { get; }

    public int Height { get; }

    public bool IsTopDown { get; }

    public int Bits { get; }

    public BmpCompression Compression { get; }

    public int PixelOffset { get; }

    public ReadOnlySpan<byte> Palette { get; }

    public int PaletteEntryBytes { get; }

    public BmpMasks Masks { get; }

    /// <summary>Reads and checks the header; nothing behind it is touched.</summary>
    public static BmpHeader Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < FileHeaderBytes + 12)
            throw Damaged("its header is cut off");
        var pixelOffset = BinaryPrimitives.ReadUInt32LittleEndian(file[10..]);
        var info = file[FileHeaderBytes..];
        var size = BinaryPrimitives.ReadUInt32LittleEndian(info);
        if (size > (uint)info.Length || pixelOffset > (uint)file.Length)
            throw Damaged("its header points behind the end of the file");
        return size == 12 ? ReadCore(info, (int)pixelOffset) : ReadInfo(info, (int)size, (int)pixelOffset);
    }

    private static BmpHeader ReadCore(ReadOnlySpan<byte> info, int pixelOffset)
    {
        int width = BinaryPrimitives.ReadUInt16LittleEndian(info[4..]);
        int height = BinaryPrimitives.ReadUInt16LittleEndian(info[6..]);
        int bits = BinaryPrimitives.ReadUInt16LittleEndian(info[10..]);
        CheckDepth(bits, BmpCompression.None);
        return new BmpHeader(width, height, false, bits, BmpCompression.None, pixelOffset, Slice(info, 12, pixelOffset), 3, BmpMasks.For(bits));
    }

    private static BmpHeader ReadInfo(ReadOnlySpan<byte> info, int size, int pixelOffset)
    {
        if (size < 40)
            throw Damaged($"its header has an unknown size of {size} bytes");
        var width = BinaryPrimitives.ReadInt32LittleEndian(info[4..]);
        var height = BinaryPrimitives.ReadInt32LittleEndian(info[8..]);
        int bits = BinaryPrimitives.ReadUInt16LittleEndian(info[14..]);
        var compression = (BmpCompression)BinaryPrimitives.ReadUInt32LittleEndian(info[16..]);
        CheckDepth(bits, compression);
        var hasMasks = compression is BmpCompression.BitFields or BmpCompression.AlphaBitFields;
        if (hasMasks && info.Length < 52)
            throw Damaged("its colour masks are cut off");
        var masks = hasMasks ? BmpMasks.Read(info[40..]) : BmpMasks.For(bits);
        var paletteStart = size + (hasMasks && size == 40 ? 12 : 0);
        return new BmpHeader(width, height == int.MinValue ? 0 : Math.Abs(height), height < 0, bits, compression, pixelOffset, Slice(info, paletteStart, pixelOffset), 4, masks);
    }

    private static ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> info, int start, int pixelOffset)
    {
        var end = Math.Clamp(pixelOffset - FileHeaderBytes, 0, info.Length);
        return start < end ? info[start..end] : [];
    }

    private static void CheckDepth(int bits, BmpCompression compression)
    {
        var known = compression switch
        {
            BmpCompression.None => bits is 1 or 4 or 8 or 16 or 24 or 32,
            BmpCompression.RunLength8 => bits == 8,
            BmpCompression.RunLength4 => bits == 4,
            BmpCompression.BitFields or BmpCompression.AlphaBitFields => bits is 16 or 32,
            _ => false,
        };
        if (!known)
            throw Damaged($"it has {bits} bits a pixel with compression {(uint)compression}, which no bitmap has");
    }

    private static SemblanceException Damaged(string why) =>
        new(ErrorCode.InputDamaged, $"The file starts like Bmp but {why}.", "Open it in a viewer and save it anew, or send the original.");
}
