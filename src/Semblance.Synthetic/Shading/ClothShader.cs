using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Shading;

/// <summary>Matt cloth of one colour with a fine weave.</summary>
internal sealed class ClothShader(SceneLight light, Vec3 colour)
{
    public Vec3 Shade(ref SurfacePoint point)
    {
        var facing = MathF.Max(0, (point.Normal.Dot(light.ToLamp) + 0.1f) / 1.1f);
        var weave = 1 + (0.05f * NoiseSheet.Fine.At(point.Row * 0.35f, point.Column * 0.35f)) + (0.06f * NoiseSheet.Soft.At(point.Row * 0.02f, point.Column * 0.02f));
        return colour * weave * ((light.Lamp * (facing * point.Lit)) + (light.Around(point.Normal) * point.Open) + (light.Rim * MathF.Max(0, point.Normal.Dot(light.ToRim))));
    }
}
