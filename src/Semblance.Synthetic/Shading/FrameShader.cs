using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Shading;

/// <summary>Polished plastic or metal.</summary>
internal sealed class FrameShader(SceneLight light, Vec3 colour)
{
    public Vec3 Shade(ref SurfacePoint point)
    {
        var half = (light.ToLamp + point.ToCamera).Unit();
        var n = MathF.Max(0, point.Normal.Dot(half));
        n *= n;
        n *= n;
        n *= n;
        n *= n;
        var facing = MathF.Max(0, point.Normal.Dot(light.ToLamp));
        return (colour * ((light.Lamp * (facing * point.Lit)) + light.Around(point.Normal))) + (light.Lamp * (0.45f * n * n * point.Lit)) + (light.Around(point.Normal) * 0.03f);
    }
}
