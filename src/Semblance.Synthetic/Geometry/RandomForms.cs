using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Geometry;

/// <summary>
/// What the named traits leave out: smooth bumps of a few centimetres anywhere on the head, even on both sides, and weaker ones that differ
/// between the sides. They make two people with like traits two people.
/// </summary>
internal sealed class RandomForms
{
    private const int Waves = 14;
    private readonly Vec3[] _directions = new Vec3[Waves];
    private readonly float[] _phases = new float[Waves];
    private readonly Vec3[] _moves = new Vec3[Waves];
    private readonly float _asymmetry;

    public RandomForms(long seed, float asymmetry)
    {
        var stream = new SeededStream(seed, "forms");
        _asymmetry = asymmetry;
        for (var k = 0; k < Waves; k++)
        {
            var wavelength = stream.Between(38, 110);
            _directions[k] = new Vec3(stream.Bell(), stream.Bell(), 0.6f * stream.Bell()).Unit() * (6.2831853f / wavelength);
            _phases[k] = stream.Between(0, 6.2831853f);
            _moves[k] = new Vec3(0.7f * stream.Bell(), 0.7f * stream.Bell(), stream.Bell()) * (1.05f * wavelength / 70);
        }
    }

    public Vec3 Shape(Vec3 usual, Vec3 place)
    {
        var folded = usual with { X = MathF.Sqrt((usual.X * usual.X) + 144) - 12 }; // rounded, or the middle would be a crease
        var (even, odd) = (Vec3.Zero, Vec3.Zero);
        for (var k = 0; k < Waves; k++)
        {
            even += _moves[k] * ExactMath.Sin(folded.Dot(_directions[k]) + _phases[k]);
            if ((k & 1) == 0)
                odd += _moves[k] * ExactMath.Sin((usual.Dot(_directions[k]) * 0.7f) + (2 * _phases[k]));
        }

        var sides = ExactMath.Ramp(0, 12, folded.X); // x may not tear the middle apart
        var fold = usual.X < 0 ? -sides : sides;
        return place + (even with { X = even.X * fold }) + (odd * (0.55f * _asymmetry));
    }
}
