using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Geometry;

/// <summary>A cross-section of a head: heights of its front, side and back, depths, half width, the power of its rounding, and its axis.</summary>
internal readonly record struct CrossSection(float FrontY, float SideY, float BackY, float Front, float Width, float Back, float Power, float Axis)
{
    /// <summary>The place in a direction, of which sine and cosine are given.</summary>
    public Vec3 At(float sine, float cosine)
    {
        var side = MathF.Max(Width, 0.5f);
        var depth = MathF.Max(cosine >= 0 ? Front - Axis : Back + Axis, 0.5f);
        var power = cosine >= 0 ? Power : 2 + (0.35f * MathF.Max(0, Power - 2));
        var sum = ExactMath.Pow(MathF.Abs(sine) / side, power) + ExactMath.Pow(MathF.Abs(cosine) / depth, power);
        var radius = sum > 0 ? ExactMath.Pow(sum, -1 / power) : 0;
        var turn = cosine * cosine;
        var y = SideY + (((cosine >= 0 ? FrontY : BackY) - SideY) * turn);
        return new Vec3(radius * sine, y, Axis + (radius * cosine));
    }
}
