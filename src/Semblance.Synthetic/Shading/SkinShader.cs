using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Texture;

namespace Semblance.Synthetic.Shading;

/// <summary>Light on skin: red light wanders further below the surface than blue, and oil shines.</summary>
internal sealed class SkinShader(SkinMap map, SceneLight light)
{
    private static readonly Vec3 Wander = new(0.36f, 0.20f, 0.13f);

    public Vec3 Shade(ref SurfacePoint point)
    {
        var skin = map.At(point.Row, point.Column);
        var grain = Grain(point.Usual);
        var relief = point.Normal - Slope(point.AlongColumn, skin.SlopeColumn + grain.X) - Slope(point.AlongRow, skin.SlopeRow + grain.Y);
        return Shade(skin.Colour, skin.Shine, point.Normal, relief.Unit(), ref point);
    }

    /// <summary>Skin of one colour, as on the ears.</summary>
    public Vec3 Shade(Vec3 colour, float shine, Vec3 smooth, Vec3 normal, ref SurfacePoint point)
    {
        var facing = ExactMath.Mix(smooth.Dot(light.ToLamp), normal.Dot(light.ToLamp), 0.7f);
        var sharp = normal.Dot(light.ToLamp);
        var lamp = new Vec3(Wrap(ExactMath.Mix(facing, smooth.Dot(light.ToLamp), 0.5f), Wander.X), Wrap(facing, Wander.Y), Wrap(sharp, Wander.Z));
        var lit = new Vec3(MathF.Sqrt(point.Lit), point.Lit, point.Lit); // red bleeds into the shadow's edge
        var diffuse = (lamp * light.Lamp * lit) + (light.Around(normal) * Opened(point.Open)) + (light.Rim * MathF.Max(0, smooth.Dot(light.ToRim)));
        return (colour * diffuse) + Gloss(normal, shine, ref point);
    }

    private Vec3 Gloss(Vec3 normal, float shine, ref SurfacePoint point)
    {
        var toCamera = point.ToCamera;
        var half = (light.ToLamp + toCamera).Unit();
        var n = MathF.Max(0, normal.Dot(half));
        n *= n;
        n *= n;
        var broad = n * n; // 8
        var narrow = broad * broad * broad * n; // 28
        var edge = 1 - MathF.Max(0, normal.Dot(toCamera));
        edge *= edge;
        var fresnel = 0.035f + (0.35f * edge * edge * edge);
        var lamp = ((0.6f * broad) + (3.2f * narrow * shine)) * fresnel * point.Lit * ExactMath.Smooth(-0.1f, 0.25f, normal.Dot(light.ToLamp));
        return (light.Lamp * (lamp * (0.5f + shine))) + (light.Around(normal) * (fresnel * 0.55f * point.Open * shine));
    }

    private static float Wrap(float cosine, float wander)
    {
        var c = MathF.Max(0, (cosine + wander) / (1 + wander));
        return c * (0.75f + (0.25f * c));
    }

    /// <summary>Light that gets into a fold is red, for it has gone through skin.</summary>
    private static Vec3 Opened(float open) => new(MathF.Sqrt(open), open, open * (0.9f + (0.1f * open)));

    private static Vec3 Slope(Vec3 along, float rise) => along * (rise / MathF.Max(along.Dot(along), 1e-4f));

    /// <summary>Pores, finer than the map.</summary>
    private static (float X, float Y) Grain(Vec3 usual)
    {
        var (u, v) = ((usual.X + (0.6f * usual.Z)) * (1 / 46f), usual.Y * (1 / 46f));
        var here = NoiseSheet.Fine.At(u, v);
        return ((NoiseSheet.Fine.At(u + 0.006f, v) - here) * 0.035f, (NoiseSheet.Fine.At(u, v + 0.006f) - here) * 0.035f);
    }
}
