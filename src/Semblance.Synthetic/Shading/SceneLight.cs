using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Views;

namespace Semblance.Synthetic.Shading;

/// <summary>The light of a view in the camera's space.</summary>
internal sealed class SceneLight
{
    public SceneLight(ViewLight light, Func<Vec3, Vec3> turnToCamera)
    {
        var (sa, ca) = ExactMath.SinCosDegrees(light.AzimuthDegrees);
        var (se, ce) = ExactMath.SinCosDegrees(light.ElevationDegrees);
        ToLamp = turnToCamera(new Vec3(sa * ce, se, ca * ce)).Unit();
        ToRim = turnToCamera(new Vec3(-sa * 0.9f, 0.35f, -0.75f)).Unit();
        Up = turnToCamera(new Vec3(0, 1, 0));
        Softness = light.Softness;
        Lamp = LightColour.Of(light.LampKelvin) * (1.45f * (1 - light.Ambient));
        var around = LightColour.Of(light.AmbientKelvin) * (1.05f * light.Ambient);
        Above = around * 1.15f;
        Below = around * new Vec3(0.62f, 0.56f, 0.52f);
        Rim = LightColour.Of(light.AmbientKelvin) * (0.9f * light.Rim);
    }

    public Vec3 ToLamp { get; }

    public Vec3 ToRim { get; }

    public Vec3 Up { get; }

    public float Softness { get; }

    public Vec3 Lamp { get; }

    public Vec3 Rim { get; }

    private Vec3 Above { get; }

    private Vec3 Below { get; }

    /// <summary>The light around that falls on a surface.</summary>
    public Vec3 Around(Vec3 normal)
    {
        // A room is brighter in front, where the camera is, than behind the head.
        var front = 0.80f + (0.20f * normal.Z);
        return Vec3.Lerp(Below, Above, 0.5f + (0.5f * normal.Dot(Up))) * front;
    }
}
