using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Shading;

namespace Semblance.Synthetic.Rendering;

/// <summary>Lays the glass of a lens over what is behind it: a tint, and a weak mirror of the room.</summary>
internal static class LensPass
{
    public static void Draw(SampleGrid grid, ReadOnlySpan<Vec3> outline, Projection projection, SceneLight light, float tint)
    {
        var (left, right, top, bottom) = (float.MaxValue, float.MinValue, float.MaxValue, float.MinValue);
        var corners = new (float X, float Y)[outline.Length];
        var nearness = 0f;
        for (var k = 0; k < outline.Length; k++)
        {
            var (x, y, near) = projection.ToPixels(outline[k]);
            corners[k] = (x * SampleGrid.PerPixel, y * SampleGrid.PerPixel);
            (left, right, top, bottom) = (MathF.Min(left, corners[k].X), MathF.Max(right, corners[k].X), MathF.Min(top, corners[k].Y), MathF.Max(bottom, corners[k].Y));
            nearness += near / outline.Length;
        }

        var glow = light.Around(new Vec3(0, 0.3f, 0.95f)) * 0.05f;
        for (var y = Math.Max(0, (int)top); y <= Math.Min(grid.Height - 1, (int)bottom); y++)
        {
            var slope = (y - top) / MathF.Max(1, bottom - top);
            for (var x = Math.Max(0, (int)left); x <= Math.Min(grid.Width - 1, (int)right); x++)
            {
                var at = (y * grid.Width) + x;
                if (grid.Nearness[at] >= nearness * 1.004f || !IsInside(corners, x + 0.5f, y + 0.5f))
                    continue;
                Lay(grid.Light, at * 3, tint, glow * (1.3f - slope));
                if (grid.Cover.Length > 0)
                    grid.Cover[at] += (1 - grid.Cover[at]) * tint;
            }
        }
    }

    private static void Lay(float[] pixels, int at, float tint, Vec3 glow)
    {
        pixels[at] = (pixels[at] * (1 - tint)) + glow.X;
        pixels[at + 1] = (pixels[at + 1] * (1 - tint)) + glow.Y;
        pixels[at + 2] = (pixels[at + 2] * (1 - tint)) + glow.Z;
    }

    private static bool IsInside(ReadOnlySpan<(float X, float Y)> corners, float x, float y)
    {
        var inside = false;
        for (int i = 0, j = corners.Length - 1; i < corners.Length; j = i++)
        {
            if ((corners[i].Y > y) != (corners[j].Y > y) && x < ((corners[j].X - corners[i].X) * (y - corners[i].Y) / (corners[j].Y - corners[i].Y)) + corners[i].X)
                inside = !inside;
        }

        return inside;
    }
}
