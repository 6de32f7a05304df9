using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Shading;

/// <summary>Light on hairs as thin rods (Kajiya and Kay 1989), darker near the roots.</summary>
internal sealed class HairShader(SceneLight light)
{
    /// <summary>The light from a point of a hair.</summary>
    /// <param name="place">In the camera's space.</param>
    /// <param name="along">Direction of the hair, length 1.</param>
    /// <param name="outwards">Direction out of the head, length 1.</param>
    /// <param name="colour">Linear colour.</param>
    /// <param name="tip">0 at the root to 1 at the tip.</param>
    /// <param name="lit">Share of the lamp's light that arrives.</param>
    /// <param name="gloss">0 matt to 1.</param>
    public Vec3 Shade(Vec3 place, Vec3 along, Vec3 outwards, Vec3 colour, float tip, float lit, float gloss)
    {
        var toLamp = along.Dot(light.ToLamp);
        var side = MathF.Sqrt(MathF.Max(0, 1 - (toLamp * toLamp)));
        var facing = 0.35f + (0.65f * MathF.Max(0, (outwards.Dot(light.ToLamp) + 0.3f) / 1.3f));
        var half = (light.ToLamp + (-place).Unit()).Unit();
        var first = Ring(along + (outwards * 0.12f), half);
        var second = Ring(along - (outwards * 0.16f), half);
        var depth = 0.5f + (0.5f * MathF.Min(1, 2.5f * tip));
        var lamp = light.Lamp * (lit * facing);
        var diffuse = (lamp * side) + (light.Around(outwards) * (0.85f * depth)) + (light.Rim * (0.7f * MathF.Max(0, outwards.Dot(light.ToRim))));
        var shine = lamp * (gloss * 0.07f * first);
        return (colour * diffuse * depth) + shine + (colour * lamp * (1.3f * gloss * second)) + (light.Around(outwards) * (0.010f * depth));
    }

    private static float Ring(Vec3 along, Vec3 half)
    {
        var cosine = along.Unit().Dot(half);
        var sine = MathF.Max(0, 1 - (cosine * cosine)); // squared
        sine *= sine;
        sine *= sine;
        sine *= sine; // 16
        return sine * sine * sine; // 48
    }
}
