using System.Buffers;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Rendering;

/// <summary>What the lamp sees: the height towards the lamp of the first surface on each of its rays.</summary>
internal sealed class ShadowMap : IDisposable
{
    private const int Side = 320;
    private const float HalfSpan = 200; // millimetres
    private const float Bias = 3.2f;
    private readonly float[] _heights = ArrayPool<float>.Shared.Rent(Side * Side);
    private readonly Vec3 _right;
    private readonly Vec3 _up;
    private readonly Vec3 _toLamp;
    private readonly Vec3 _middle;
    private readonly float _radius;

    public ShadowMap(Vec3 toLamp, Vec3 middle, float softness)
    {
        _toLamp = toLamp;
        _middle = middle;
        _right = new Vec3(0, 1, 0.01f).Cross(toLamp).Unit();
        _up = toLamp.Cross(_right);
        _radius = ExactMath.Mix(0.7f, 5, softness);
        _heights.AsSpan(0, Side * Side).Fill(-1e9f);
    }

    public void Draw(Vec3[] places, int[] triangles)
    {
        var seen = ArrayPool<Vec3>.Shared.Rent(places.Length);
        for (var i = 0; i < places.Length; i++)
            seen[i] = ToMap(places[i]);
        for (var t = 0; t < triangles.Length; t += 3)
            DrawTriangle(seen[triangles[t]], seen[triangles[t + 1]], seen[triangles[t + 2]]);
        ArrayPool<Vec3>.Shared.Return(seen);
    }

    /// <summary>Draws a hair's place as a dot.</summary>
    public void DrawDot(Vec3 place)
    {
        var p = ToMap(place);
        var (x, y) = ((int)p.X, (int)p.Y);
        if (x < 0 || y < 0 || x >= Side || y >= Side)
            return;
        ref var height = ref _heights[(y * Side) + x];
        height = MathF.Max(height, p.Z - 1);
    }

    /// <summary>1 in full light, 0 in full shadow.</summary>
    public float LightAt(Vec3 place)
    {
        var p = ToMap(place);
        if (p.X < -_radius || p.Y < -_radius || p.X > Side + _radius || p.Y > Side + _radius)
            return 1;
        var height = p.Z + Bias;
        var sum = 0f;
        for (var dy = -1; dy <= 1; dy++)
            for (var dx = -1; dx <= 1; dx++)
                sum += Lit(p.X + (dx * _radius) - 0.5f, p.Y + (dy * _radius) - 0.5f, height);
        return sum * (1f / 9);
    }

    /// <summary>As <see cref="LightAt"/> from one look, with more tolerance: for hair in hair.</summary>
    public float LightAtOnce(Vec3 place)
    {
        var p = ToMap(place);
        return Lit(p.X - 0.5f, p.Y - 0.5f, p.Z + 6);
    }

    public void Dispose() => ArrayPool<float>.Shared.Return(_heights);

    private Vec3 ToMap(Vec3 place)
    {
        var p = place - _middle;
        const float scale = Side / (2 * HalfSpan);
        return new Vec3((p.Dot(_right) + HalfSpan) * scale, (p.Dot(_up) + HalfSpan) * scale, p.Dot(_toLamp));
    }

    private float Lit(float x, float y, float height)
    {
        var (fx, fy) = (MathF.Floor(x), MathF.Floor(y));
        var (ix, iy) = ((int)fx, (int)fy);
        if (ix < 0 || iy < 0 || ix >= Side - 1 || iy >= Side - 1)
            return 1;
        var at = (iy * Side) + ix;
        var (a, b) = (_heights[at] > height ? 0f : 1f, _heights[at + 1] > height ? 0f : 1f);
        var (c, d) = (_heights[at + Side] > height ? 0f : 1f, _heights[at + Side + 1] > height ? 0f : 1f);
        var (tx, ty) = (x - fx, y - fy);
        var low = a + ((b - a) * tx);
        return low + ((c + ((d - c) * tx) - low) * ty);
    }

    private void DrawTriangle(Vec3 a, Vec3 b, Vec3 c)
    {
        var area = ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));
        if (area == 0)
            return;
        var left = Math.Max((int)MathF.Ceiling(MathF.Min(a.X, MathF.Min(b.X, c.X)) - 0.5f), 0);
        var right = Math.Min((int)MathF.Floor(MathF.Max(a.X, MathF.Max(b.X, c.X)) - 0.5f), Side - 1);
        var top = Math.Max((int)MathF.Ceiling(MathF.Min(a.Y, MathF.Min(b.Y, c.Y)) - 0.5f), 0);
        var bottom = Math.Min((int)MathF.Floor(MathF.Max(a.Y, MathF.Max(b.Y, c.Y)) - 0.5f), Side - 1);
        var scale = 1 / area;
        for (var y = top; y <= bottom; y++)
        {
            for (var x = left; x <= right; x++)
            {
                var (px, py) = (x + 0.5f - a.X, y + 0.5f - a.Y);
                var shareB = ((px * (c.Y - a.Y)) - (py * (c.X - a.X))) * scale;
                var shareC = ((py * (b.X - a.X)) - (px * (b.Y - a.Y))) * scale;
                if (shareB < 0 || shareC < 0 || shareB + shareC > 1)
                    continue;
                var height = a.Z + ((b.Z - a.Z) * shareB) + ((c.Z - a.Z) * shareC);
                ref var there = ref _heights[(y * Side) + x];
                there = MathF.Max(there, height);
            }
        }
    }
}
