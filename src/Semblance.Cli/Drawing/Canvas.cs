using Semblance.Imaging;

namespace Semblance.Cli.Drawing;

/// <summary>Draws lines, dots and digits into pixels.</summary>
internal sealed class Canvas(PixelBlock pixels)
{
    private static readonly string[] Digits =
    [
        "111101101101111", "010110010010111", "111001111100111", "111001111001111", "101101111001001",
        "111100111001111", "111100111101111", "111001001001001", "111101111101111", "111101111001111",
    ];

    private readonly byte[] _rgb = pixels.Rgb.ToArray();

    public int Width => pixels.Width;

    public int Height => pixels.Height;

    public PixelBlock ToPixels() => new(_rgb, Width, Height);

    /// <summary>The outline of a box, growing inwards.</summary>
    public void Box(PixelBox box, int thickness, Colour colour)
    {
        var (left, top, right, bottom) = ((int)box.X, (int)box.Y, (int)box.Right, (int)box.Bottom);
        Fill(left, top, right, top + thickness, colour);
        Fill(left, bottom - thickness, right, bottom, colour);
        Fill(left, top, left + thickness, bottom, colour);
        Fill(right - thickness, top, right, bottom, colour);
    }

    /// <summary>A filled circle.</summary>
    public void Dot(PixelPoint at, float radius, Colour colour)
    {
        for (var y = (int)(at.Y - radius); y <= at.Y + radius; y++)
        {
            for (var x = (int)(at.X - radius); x <= at.X + radius; x++)
            {
                if (new PixelPoint(x + 0.5f, y + 0.5f).DistanceTo(at) <= radius)
                    Put(x, y, colour);
            }
        }
    }

    /// <summary>A whole number on a coloured ground, in white or, where that is light, in black, its left bottom corner at a point.</summary>
    public void Number(PixelPoint at, int number, int scale, Colour ground)
    {
        var text = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var (left, top) = ((int)at.X, (int)at.Y - (7 * scale));
        Fill(left, top, left + (((4 * text.Length) + 1) * scale), top + (7 * scale), ground);
        for (var i = 0; i < text.Length; i++)
            Glyph(Digits[text[i] - '0'], left + ((1 + (4 * i)) * scale), top + scale, scale, ground.IsLight ? Colour.Black : Colour.White);
    }

    private void Glyph(string bits, int left, int top, int scale, Colour ink)
    {
        for (var i = 0; i < bits.Length; i++)
        {
            var (x, y) = (left + (i % 3 * scale), top + (i / 3 * scale));
            if (bits[i] == '1')
                Fill(x, y, x + scale, y + scale, ink);
        }
    }

    private void Fill(int left, int top, int right, int bottom, Colour colour)
    {
        for (var y = Math.Max(0, top); y < Math.Min(Height, bottom); y++)
        {
            for (var x = Math.Max(0, left); x < Math.Min(Width, right); x++)
                Put(x, y, colour);
        }
    }

    private void Put(int x, int y, Colour colour)
    {
        if (x < 0 || y < 0 || x >= Width || y >= Height)
            return;
        var at = ((y * Width) + x) * 3;
        (_rgb[at], _rgb[at + 1], _rgb[at + 2]) = (colour.Red, colour.Green, colour.Blue);
    }
}
