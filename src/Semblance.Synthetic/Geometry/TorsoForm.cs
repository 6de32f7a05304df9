using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Geometry;

/// <summary>Shoulders and chest in plain clothing, from the collar down.</summary>
internal static class TorsoForm
{
    private const int Rings = 14;
    private const int Spokes = 65;
    private static readonly int[] Net = SurfaceMesh.Grid(Rings, Spokes);

    public static SurfaceMesh Of(SkullTraits skull, Basics basics)
    {
        var wide = HalfWidth(skull, basics);
        var places = new Vec3[Rings * Spokes];
        for (var ring = 0; ring < Rings; ring++)
            for (var spoke = 0; spoke < Spokes; spoke++)
                places[(ring * Spokes) + spoke] = Place(ring / (Rings - 1f), spoke / (Spokes - 1f), wide, skull.NeckWidth);
        return new SurfaceMesh(places, Net);
    }

    /// <summary>Millimetres from the middle to the outside of an upper arm.</summary>
    public static float HalfWidth(SkullTraits skull, Basics basics) => 168 + (34 * basics.Masculinity) + (60 * (skull.NeckWidth - 1));

    private static Vec3 Place(float down, float turn, float wide, float neck)
    {
        var (s, c) = ExactMath.SinCos((turn * 2 * Math.PI) - Math.PI);
        var side = MathF.Abs(s);
        var reach = ExactMath.Smooth(0, 0.62f, down);
        var x = ExactMath.Mix(60 * neck, wide, MathF.Sqrt(reach) * 0.6f + reach * 0.4f);
        var depth = ExactMath.Mix(c > 0 ? 50 : 66, c > 0 ? 92 : 84, reach);
        var slope = ExactMath.Mix(0, 62, reach * side) + (reach * (1 - side) * (c > 0 ? 60 : 34));
        var fall = 190 * ExactMath.Ramp(0.5f, 1, down);
        var collar = c > 0 ? -22 * c * c : 12 * c * c;
        return new Vec3(s * x, -138 + (collar * (1 - reach)) - slope - fall, -18 + (c * depth) + (c > 0 ? 12 * reach : 0));
    }
}
