using Semblance.Imaging;

namespace Semblance.Video.Redaction;

/// <summary>Covers faces in pixels, for good: an ellipse half as large again as the face's box shows sixteen coarse colours at most.</summary>
public static class FaceCover
{
    /// <summary>Half axes of the ellipse as a share of the box's sides: its corners lie within.</summary>
    private const float Reach = 0.75f;

    private const int Cells = 4;
    private const int ColourStep = 16;
    private const byte Grey = 112;

    /// <summary>Covers one face.</summary>
    /// <param name="rgb">Red, green, blue bytes, rows from the top, no gaps; changed in place.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="face">The face's box; it may reach over the edge.</param>
    /// <param name="style">What is shown instead.</param>
    public static void Apply(Span<byte> rgb, int width, int height, PixelBox face, CoverStyle style)
    {
        var (halfWidth, halfHeight) = (Math.Max(2, face.Width * Reach), Math.Max(2, face.Height * Reach));
        var (left, top) = (face.Centre.X - halfWidth, face.Centre.Y - halfHeight);
        var colours = Colours(rgb, width, height, new PixelBox(left, top, 2 * halfWidth, 2 * halfHeight), style);
        for (var y = Math.Max(0, (int)top); y < Math.Min(height, (int)MathF.Ceiling(top + (2 * halfHeight))); y++)
        {
            for (var x = Math.Max(0, (int)left); x < Math.Min(width, (int)MathF.Ceiling(left + (2 * halfWidth))); x++)
            {
                // In units of the ellipse's box, 0 to 1.
                var (u, v) = ((x + 0.5f - left) / (2 * halfWidth), (y + 0.5f - top) / (2 * halfHeight));
                if (((u - 0.5f) * (u - 0.5f)) + ((v - 0.5f) * (v - 0.5f)) <= 0.25f)
                    Put(rgb, ((y * width) + x) * 3, colours, u * Cells, v * Cells, style);
            }
        }
    }

    private static void Put(Span<byte> rgb, int at, ReadOnlySpan<float> colours, float u, float v, CoverStyle style)
    {
        for (var channel = 0; channel < 3; channel++)
        {
            rgb[at + channel] = style switch
            {
                CoverStyle.Mosaic => (byte)colours[CellAt((int)u, (int)v) + channel],
                CoverStyle.Blur => (byte)Between(colours, u - 0.5f, v - 0.5f, channel),
                _ => Grey,
            };
        }
    }

    private static float Between(ReadOnlySpan<float> colours, float u, float v, int channel)
    {
        var (x, y) = ((int)MathF.Floor(u), (int)MathF.Floor(v));
        var (p, q) = (u - x, v - y);
        var upper = (colours[CellAt(x, y) + channel] * (1 - p)) + (colours[CellAt(x + 1, y) + channel] * p);
        var lower = (colours[CellAt(x, y + 1) + channel] * (1 - p)) + (colours[CellAt(x + 1, y + 1) + channel] * p);
        return (upper * (1 - q)) + (lower * q);
    }

    private static int CellAt(int x, int y) => ((Math.Clamp(y, 0, Cells - 1) * Cells) + Math.Clamp(x, 0, Cells - 1)) * 3;

    /// <summary>The mean of each cell in coarse steps: many frames of a face, each a little moved, must not add up to a picture of it.</summary>
    private static float[] Colours(ReadOnlySpan<byte> rgb, int width, int height, PixelBox area, CoverStyle style)
    {
        var colours = new float[Cells * Cells * 3];
        if (style == CoverStyle.Fill)
            return colours;
        for (var cell = 0; cell < Cells * Cells; cell++)
        {
            var (cellWidth, cellHeight) = (area.Width / Cells, area.Height / Cells);
            var part = new PixelBox(area.X + (cell % Cells * cellWidth), area.Y + (cell / Cells * cellHeight), cellWidth, cellHeight);
            for (var channel = 0; channel < 3; channel++)
                colours[(cell * 3) + channel] = Coarse(Mean(rgb, width, height, part, channel));
        }

        return colours;
    }

    private static float Coarse(double value) => (float)Math.Min(255, (Math.Floor(value / ColourStep) * ColourStep) + (ColourStep / 2));

    private static double Mean(ReadOnlySpan<byte> rgb, int width, int height, PixelBox part, int channel)
    {
        var (left, right) = (Math.Clamp((int)part.X, 0, width - 1), Math.Clamp((int)(part.X + part.Width), 1, width));
        var (top, bottom) = (Math.Clamp((int)part.Y, 0, height - 1), Math.Clamp((int)(part.Y + part.Height), 1, height));
        long sum = 0, count = 0;
        for (var y = top; y < Math.Max(bottom, top + 1); y++)
        {
            for (var x = left; x < Math.Max(right, left + 1); x++, count++)
                sum += rgb[(((y * width) + x) * 3) + channel];
        }

        return (double)sum / count;
    }
}
