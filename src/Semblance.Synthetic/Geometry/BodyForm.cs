using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Geometry;

/// <summary>What hangs below the shoulders of somebody who walks: trunk and sleeves, hands, legs. Rough, for nobody looks there; origin and units as of the head.</summary>
internal sealed record BodyForm(IReadOnlyList<SurfaceMesh> Clothing, IReadOnlyList<SurfaceMesh> Hands, IReadOnlyList<SurfaceMesh> Legs)
{
    /// <summary>Height of the floor: a person is 1,700 mm tall.</summary>
    public const float Floor = -1_590;

    private const int Spokes = 17;
    private const float Middle = -8; // of the trunk, a little behind the head's
    private static readonly Curve Waist = new([0, 0.08f, 0.3f, 0.65f, 1], [1.005f, 1, 0.88f, 0.76f, 0.83f]);

    /// <summary>A body in the middle of a step.</summary>
    /// <param name="skull">Whose neck.</param>
    /// <param name="basics">Whose build.</param>
    /// <param name="step">How far the subject's left leg is before the right one: -1 to 1.</param>
    public static BodyForm Of(SkullTraits skull, Basics basics, float step)
    {
        var wide = TorsoForm.HalfWidth(skull, basics);
        var trunk = Tube(14, t => new Vec3(0, ExactMath.Mix(-355, -900, t), Middle), t => (wide * Waist.At(t), 95 + (22 * t * t)));
        return new BodyForm([trunk, Sleeve(1, wide, -step), Sleeve(-1, wide, step)], [Hand(1, wide, -step), Hand(-1, wide, step)], [Leg(1, wide, step), Leg(-1, wide, -step), Shoe(1, wide, step), Shoe(-1, wide, -step)]);
    }

    private static SurfaceMesh Sleeve(int side, float wide, float step) =>
        Tube(12, t => new Vec3(side * wide * (0.80f + (0.20f * MathF.Sqrt(t))), ExactMath.Mix(-212, -770, t), Middle + (t * t * step * 110)), t => Sleeve(t));

    /// <summary>Round at the shoulder, then narrower and narrower.</summary>
    private static (float X, float Z) Sleeve(float t)
    {
        var cap = MathF.Sqrt(ExactMath.Ramp(-0.01f, 0.13f, t));
        return (ExactMath.Mix(45, 33, t) * cap, ExactMath.Mix(58, 36, t) * cap);
    }

    private static SurfaceMesh Hand(int side, float wide, float step) =>
        Tube(6, t => new Vec3(side * wide, ExactMath.Mix(-765, -925, t), Middle + (step * (110 + (14 * t)))), t => Round(t, 26, 40));

    private static SurfaceMesh Leg(int side, float wide, float step) =>
        Tube(8, t => Ankle(side, wide, step * t) with { Y = ExactMath.Mix(-830, Floor + 40, t) }, t => (ExactMath.Mix(wide * 0.38f, 52, t), ExactMath.Mix(70, 62, t)));

    private static SurfaceMesh Shoe(int side, float wide, float step) =>
        Tube(6, t => (Ankle(side, wide, step) + new Vec3(0, 0, 45)) with { Y = ExactMath.Mix(Floor + 75, Floor, t) }, t => Round(0.5f * t, 50, 125));

    private static Vec3 Ankle(int side, float wide, float step) => new(side * ((wide * 0.39f) - (12 * step)), 0, Middle + (170 * step));

    private static (float X, float Z) Round(float t, float x, float z)
    {
        var r = MathF.Sqrt(MathF.Max(0.02f, 4 * t * (1 - t)));
        return (x * r, z * r);
    }

    /// <summary>Rings around a line, from its top to its end; anticlockwise seen from outside.</summary>
    private static SurfaceMesh Tube(int rings, Func<float, Vec3> middle, Func<float, (float X, float Z)> radius)
    {
        var places = new Vec3[rings * Spokes];
        for (var ring = 0; ring < rings; ring++)
        {
            var t = ring / (rings - 1f);
            var (at, (rx, rz)) = (middle(t), radius(t));
            for (var spoke = 0; spoke < Spokes; spoke++)
            {
                var (s, c) = ExactMath.SinCos((spoke * 2 * Math.PI / (Spokes - 1)) - Math.PI);
                places[(ring * Spokes) + spoke] = at + new Vec3(s * rx, 0, c * rz);
            }
        }

        return new SurfaceMesh(places, SurfaceMesh.Grid(rings, Spokes));
    }
}
