using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Texture;

/// <summary>Skin while it is painted: every point of the map, and brushes that work in millimetres of the usual head's front.</summary>
internal sealed class SkinCanvas
{
    static SkinCanvas()
    {
        for (var y = 0; y < SkinMap.Height; y++)
            for (var x = 0; x < SkinMap.Width; x++)
                Places[(y * SkinMap.Width) + x] = FrontalChart.PlaceAt(UsualHead.Places, y / (float)SkinMap.PerRow, x / (float)SkinMap.PerColumn);
    }

    /// <summary>Place of each point on the usual head.</summary>
    public static Vec3[] Places { get; } = new Vec3[SkinMap.Width * SkinMap.Height];

    public Pigment[] Points { get; } = new Pigment[SkinMap.Width * SkinMap.Height];

    /// <summary>Touches a place of the front.</summary>
    public void Touch(float x, float y, float radius, Dab dab, float strength = 1)
    {
        var (row, column) = FrontalChart.Locate(x, y);
        var (cx, cy) = ((int)(column * SkinMap.PerColumn), (int)(row * SkinMap.PerRow));
        var (reachX, reachY) = ((int)(radius / 0.30f) + 2, (int)(radius / 0.28f) + 2);
        var squared = 1 / (radius * radius);
        for (var py = Math.Max(cy - reachY, 0); py <= Math.Min(cy + reachY, SkinMap.Height - 1); py++)
        {
            for (var px = Math.Max(cx - reachX, 0); px <= Math.Min(cx + reachX, SkinMap.Width - 1); px++)
            {
                var at = (py * SkinMap.Width) + px;
                var (dx, dy) = (Places[at].X - x, Places[at].Y - y);
                var share = ExactMath.Hill(((dx * dx) + (dy * dy)) * squared) * strength;
                if (share != 0)
                    Add(ref Points[at], dab, share);
            }
        }
    }

    /// <summary>Draws a line that swells in its middle: touches half a radius apart, which together are as strong as one.</summary>
    public void Line(ReadOnlySpan<(float X, float Y)> corners, float radius, Dab dab)
    {
        var length = 0f;
        for (var i = 1; i < corners.Length; i++)
            length += Distance(corners[i - 1], corners[i]);
        var done = 0f;
        for (var i = 1; i < corners.Length; i++)
        {
            var (from, to) = (corners[i - 1], corners[i]);
            var part = Distance(from, to);
            var touches = Math.Max(1, (int)(part / (0.5f * radius)));
            for (var k = 0; k < touches; k++)
            {
                var t = (k + 0.5f) / touches;
                var along = ((done + (t * part)) / length * 2) - 1;
                Touch(ExactMath.Mix(from.X, to.X, t), ExactMath.Mix(from.Y, to.Y, t), radius, dab, 0.55f * (1 - (along * along)));
            }

            done += part;
        }
    }

    /// <summary>The finished map.</summary>
    public SkinMap Finish()
    {
        var map = new SkinMap();
        for (var y = 0; y < SkinMap.Height; y++)
        {
            for (var x = 0; x < SkinMap.Width; x++)
            {
                ref var point = ref Points[(y * SkinMap.Width) + x];
                map.Paint(x, y, point.Colour(), point.Shine, point.Height);
            }
        }

        return map;
    }

    private static float Distance((float X, float Y) a, (float X, float Y) b) => MathF.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));

    private static void Add(ref Pigment point, Dab dab, float share)
    {
        point.Melanin += dab.Melanin * share;
        point.Blood += dab.Blood * share;
        point.Height += dab.Height * share;
        point.Dark += dab.Dark * share;
        point.Shine += dab.Shine * share;
    }
}
