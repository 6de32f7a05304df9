using System.Globalization;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;
using Semblance.Synthetic;
using Semblance.Synthetic.Views;

namespace Semblance.Benchmarks.Synthetic;

/// <summary>
/// Many synthetic people in one picture, to look at. Arguments: file (.png or .jpg), columns (8), rows (5), side of each (192), first seed (1),
/// "views" to show each row's person in different views.
/// </summary>
public static class SyntheticSheet
{
    private static readonly ViewCamera Near = new() { HeadShare = 0.74f, OffsetY = 0.04f, Blur = 0, Noise = 0.7f, JpegQuality = 0 };

    public static int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        if (arguments.Count == 0)
        {
            output.WriteLine("Usage: synthetic-sheet FILE [COLUMNS 8] [ROWS 5] [SIDE 192] [FIRST SEED 1] [views]");
            return 2;
        }

        var (columns, rows, side, first) = (Number(arguments, 1, 8), Number(arguments, 2, 5), Number(arguments, 3, 192), Number(arguments, 4, 1));
        var showsViews = arguments.Count > 5;
        var rgb = new byte[columns * rows * side * side * 3];
        Parallel.For(0, columns * rows, cell =>
        {
            var (column, row) = (cell % columns, cell / columns);
            var seed = first + (showsViews ? row : cell);
            var view = showsViews ? ViewRange.Moderate.Draw((1_000L * seed) + column, side) : ViewRange.Portrait.Draw(1_000L * seed, side) with { Camera = Near };
            using var face = SyntheticPerson.FromSeed(seed).Render(view);
            Paste(face.Picture.ToPixels(), rgb, columns * side, column * side, row * side);
        });
        var sheet = new PixelBlock(rgb, columns * side, rows * side);
        File.WriteAllBytes(arguments[0], arguments[0].EndsWith(".png", StringComparison.Ordinal) ? PictureEncoder.ToPng(sheet) : PictureEncoder.ToJpeg(sheet, 82));
        return 0;
    }

    private static void Paste(PixelBlock from, byte[] to, int width, int left, int top)
    {
        for (var y = 0; y < from.Height; y++)
            from.Rgb.Span.Slice(y * from.Width * 3, from.Width * 3).CopyTo(to.AsSpan((((top + y) * width) + left) * 3));
    }

    private static int Number(IReadOnlyList<string> arguments, int at, int usual) =>
        at < arguments.Count ? int.Parse(arguments[at], NumberStyles.None, CultureInfo.InvariantCulture) : usual;
}
