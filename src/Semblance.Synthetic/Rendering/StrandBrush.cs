using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Rendering;

/// <summary>Draws thin lines over what is already lit: nearer than what is there, partly covering where thinner than a sample.</summary>
internal sealed class StrandBrush(SampleGrid grid)
{
    /// <summary>Draws a piece of a hair between two places on the screen (in samples).</summary>
    public void Draw((float X, float Y, float Nearness) from, (float X, float Y, float Nearness) to, Vec3 lightFrom, Vec3 lightTo, float width)
    {
        if (from.Nearness <= 0 || to.Nearness <= 0)
            return;
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var isFlat = MathF.Abs(dx) >= MathF.Abs(dy);
        var length = isFlat ? MathF.Abs(dx) : MathF.Abs(dy);
        if (length < 0.01f || length > 400)
            return;
        var cover = MathF.Min(1, width);
        // A slanted line is wider along a row or column than across itself.
        var half = MathF.Max(0.5f, 0.5f * width) * MathF.Min(1.42f, MathF.Sqrt((dx * dx) + (dy * dy)) / length);
        var (start, end) = isFlat ? (MathF.Min(from.X, to.X), MathF.Max(from.X, to.X)) : (MathF.Min(from.Y, to.Y), MathF.Max(from.Y, to.Y));
        var limit = isFlat ? grid.Width : grid.Height;
        var first = Math.Max((int)MathF.Ceiling(start - 0.5f), 0);
        var last = Math.Min((int)MathF.Ceiling(end - 0.5f) - 1, limit - 1);
        var origin = isFlat ? from.X : from.Y;
        var run = isFlat ? dx : dy;
        for (var major = first; major <= last; major++)
        {
            var t = Math.Clamp((major + 0.5f - origin) / run, 0, 1);
            var minor = isFlat ? from.Y + (dy * t) : from.X + (dx * t);
            Across(isFlat, major, minor, half, from.Nearness + ((to.Nearness - from.Nearness) * t), Vec3.Lerp(lightFrom, lightTo, t), cover);
        }
    }

    private void Across(bool isFlat, int major, float minor, float half, float nearness, Vec3 light, float cover)
    {
        var limit = isFlat ? grid.Height : grid.Width;
        var first = Math.Max((int)MathF.Floor(minor - half), 0);
        var last = Math.Min((int)MathF.Floor(minor + half), limit - 1);
        for (var k = first; k <= last; k++)
        {
            var share = MathF.Min(k + 1, minor + half) - MathF.Max(k, minor - half);
            if (share <= 0)
                continue;
            var at = isFlat ? (k * grid.Width) + major : (major * grid.Width) + k;
            if (nearness < grid.Nearness[at])
                continue;
            share = MathF.Min(1, share) * cover;
            if (share > 0.5f)
                grid.Nearness[at] = nearness;
            if (grid.Cover.Length > 0)
                grid.Cover[at] += (1 - grid.Cover[at]) * share;
            var c = at * 3;
            var pixels = grid.Light;
            pixels[c] += (light.X - pixels[c]) * share;
            pixels[c + 1] += (light.Y - pixels[c + 1]) * share;
            pixels[c + 2] += (light.Z - pixels[c + 2]) * share;
        }
    }
}
