using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Texture;

/// <summary>What is painted on the head: colour, shine, and height of fine relief, several points for each place of the grid.</summary>
internal sealed class SkinMap
{
    /// <summary>Points between two columns.</summary>
    public const int PerColumn = 4;

    /// <summary>Points between two rows.</summary>
    public const int PerRow = 3;

    /// <summary>Micrometres of a step of height.</summary>
    private const float HeightStep = 1f / 512;

    private readonly ulong[] _points;

    public SkinMap() => _points = new ulong[Width * Height];

    public static int Width { get; } = ((HeadGrid.Columns - 1) * PerColumn) + 1;

    public static int Height { get; } = ((HeadGrid.Rows - 1) * PerRow) + 1;

    /// <summary>Paints a point.</summary>
    /// <param name="x">Column of the map.</param>
    /// <param name="y">Row of the map.</param>
    /// <param name="colour">Linear colour, 0 to 1.</param>
    /// <param name="shine">0 to 1.</param>
    /// <param name="height">Relief in millimetres, -4 to 4.</param>
    public void Paint(int x, int y, Vec3 colour, float shine, float height)
    {
        ulong Byte(float value) => (ulong)(Math.Clamp(value, 0f, 1f) * 255 + 0.5f);
        var relief = (ushort)(short)Math.Clamp((height / HeightStep) + (height < 0 ? -0.5f : 0.5f), short.MinValue, short.MaxValue);
        // Roots of the colour, so that 8 bits are enough for dark skin.
        _points[(y * Width) + x] = Byte(MathF.Sqrt(colour.X)) | (Byte(MathF.Sqrt(colour.Y)) << 8) | (Byte(MathF.Sqrt(colour.Z)) << 16) | (Byte(shine) << 24) | ((ulong)relief << 32);
    }

    /// <summary>What is at a place of the grid, and how the relief rises along columns and rows (millimetres a grid step).</summary>
    public SkinSample At(float row, float column)
    {
        var x = Math.Clamp(column * PerColumn, 0, Width - 1.001f);
        var y = Math.Clamp(row * PerRow, 0, Height - 1.001f);
        var (ix, iy) = ((int)x, (int)y);
        var (tx, ty) = (x - ix, y - iy);
        var at = (iy * Width) + ix;
        var (a, b, c, d) = (_points[at], _points[at + 1], _points[at + Width], _points[at + Width + 1]);
        var (wa, wb, wc, wd) = ((1 - tx) * (1 - ty), tx * (1 - ty), (1 - tx) * ty, tx * ty);
        float Channel(int shift) => ((((byte)(a >> shift)) * wa) + (((byte)(b >> shift)) * wb) + (((byte)(c >> shift)) * wc) + (((byte)(d >> shift)) * wd)) * (1f / 255);
        var (red, green, blue) = (Channel(0), Channel(8), Channel(16));
        var (ha, hb, hc, hd) = ((short)(a >> 32), (short)(b >> 32), (short)(c >> 32), (short)(d >> 32));
        var slopeColumn = (((hb - ha) * (1 - ty)) + ((hd - hc) * ty)) * (HeightStep * PerColumn);
        var slopeRow = (((hc - ha) * (1 - tx)) + ((hd - hb) * tx)) * (HeightStep * PerRow);
        return new SkinSample(new Vec3(red * red, green * green, blue * blue), Channel(24), slopeColumn, slopeRow);
    }
}
