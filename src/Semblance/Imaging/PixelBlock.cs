namespace Semblance.Imaging;

/// <summary>Pixels that were taken out of the pipeline to be shown or kept: red, green, blue bytes, rows from the top, no gaps.</summary>
/// <param name="Rgb">Width x Height x 3 bytes.</param>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Height">Rows.</param>
public sealed record PixelBlock(ReadOnlyMemory<byte> Rgb, int Width, int Height);
