using Semblance.Errors;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;
using Semblance.Vault.Sealing;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;

namespace Semblance.Cli.Holding;

/// <summary>A holder key as a QR code, to be printed on a card or kept on a phone, and read from a photograph of it.</summary>
internal static class HolderKeyCode
{
    /// <summary>Pixels of each dot, so that the code prints well.</summary>
    private const int Dot = 8;

    /// <summary>Dots of white around it, as the standard asks for (ISO/IEC 18004).</summary>
    private const int Border = 4;

    /// <summary>A photograph first, then a picture of the code and nothing else.</summary>
    private static readonly Dictionary<DecodeHintType, object>[] Hints =
        [new() { [DecodeHintType.TRY_HARDER] = true }, new() { [DecodeHintType.PURE_BARCODE] = true }];

    /// <summary>Draws the code.</summary>
    /// <returns>A PNG picture.</returns>
    public static byte[] Draw(HolderKey key)
    {
        var text = new char[HolderKey.TextLength];
        key.WriteText(text);
        try
        {
            return PictureEncoder.ToPng(Pixels(new QRCodeWriter().encode(new string(text), BarcodeFormat.QR_CODE, 0, 0, new Dictionary<EncodeHintType, object> { [EncodeHintType.MARGIN] = Border })));
        }
        finally
        {
            text.AsSpan().Clear();
        }
    }

    /// <summary>Reads the code in a picture.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyUnavailable"/>: there is none, or of something else.</exception>
    public static HolderKey Read(ReadOnlyMemory<byte> picture)
    {
        using var decoded = PictureDecoder.Decode(picture);
        var pixels = decoded.ToPixels();
        var light = new RGBLuminanceSource(pixels.Rgb.ToArray(), pixels.Width, pixels.Height);
        var found = Binarizers(light).SelectMany(binarizer => Hints.Select(hint => new QRCodeReader().decode(new BinaryBitmap(binarizer), hint))).FirstOrDefault(static one => one is not null);
        return found is null
            ? throw new SemblanceException(ErrorCode.KeyUnavailable, "No QR code was found in the picture.", "Hold the camera straight over the code, in good light, so that it fills half of the picture.")
            : HolderKey.Read(found.Text);
    }

    /// <summary>Local thresholds for photographs in uneven light, one for all pixels where the local ones find edges in plain areas.</summary>
    private static IEnumerable<Binarizer> Binarizers(LuminanceSource light) => [new HybridBinarizer(light), new GlobalHistogramBinarizer(light)];

    private static PixelBlock Pixels(BitMatrix code)
    {
        var side = code.Width * Dot;
        var rgb = new byte[side * side * 3];
        for (var i = 0; i < side * side; i++)
            rgb.AsSpan(i * 3, 3).Fill(code[i % side / Dot, i / side / Dot] ? byte.MinValue : byte.MaxValue);
        return new PixelBlock(rgb, side, side);
    }
}
