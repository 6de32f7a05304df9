using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Geometry;

/// <summary>
/// The head without nose, eyes and lips: at each knot a rounded cross-section, by the heights of its front, side and back, its depths and its
/// half width. Millimetres; x to the subject's left, y up from the eyes, z forward from the ears.
/// </summary>
internal sealed class SkullProfile
{
    /// <summary>How many knots.</summary>
    public const int Knots = 14;

    private readonly float[] _yFront = [114, 84, 51, 20, 0, -24, -47, -68, -84, -99, -113, -113, -132, -180];
    private readonly float[] _ySide = [114, 91, 66, 36, 12, -8, -25, -40, -51, -60, -67, -80, -112, -180];
    private readonly float[] _yBack = [114, 94, 70, 40, 15, -5, -22, -36, -46, -54, -60, -72, -104, -170];
    private readonly float[] _front = [0, 70, 90, 95, 91, 91, 90.5f, 90.5f, 87, 90, 77, 50, 36, 40];
    private readonly float[] _width = [0, 54, 69, 72.5f, 70, 67.5f, 64.5f, 61.5f, 58.5f, 55.5f, 51, 47, 50, 57];
    private readonly float[] _back = [0, 66, 93, 102, 101, 95, 86, 78, 73, 69, 66, 65, 68, 82];
    private readonly float[] _power = [2, 2.1f, 2.2f, 2.45f, 2.5f, 2.35f, 2.15f, 2, 1.9f, 1.82f, 1.75f, 1.8f, 2, 2];
    private static readonly float[] Axis = [-8, -6, -4, -2, 0, 0, 0, 0, 0, 0, 0, -2, -8, -14];

    /// <summary>The usual head, whose surface gives every place of the grid its name.</summary>
    public static SkullProfile Usual { get; } = new();

    /// <summary>A person's own.</summary>
    public static SkullProfile Of(PersonTraits person)
    {
        var profile = new SkullProfile();
        profile.ShapeBraincase(person.Skull);
        profile.ShapeFace(person.Skull, person.Nose, person.Mouth);
        profile.ShapeJaw(person.Skull);
        profile.ShapeNeck(person.Skull);
        return profile;
    }

    /// <summary>The cross-section at a level.</summary>
    public CrossSection At(float level)
    {
        var knot = Math.Min((int)level, Knots - 2);
        var t = level - knot;
        if (knot == 0)
            return Dome(t);
        return new CrossSection(
            Along(_yFront, knot, t), Along(_ySide, knot, t), Along(_yBack, knot, t),
            Along(_front, knot, t), Along(_width, knot, t), Along(_back, knot, t), Along(_power, knot, t), Along(Axis, knot, t));
    }

    /// <summary>The crown: a part of a ball, which a line through the knots would make a cone.</summary>
    private CrossSection Dome(float t)
    {
        const double reach = 1.15; // radians from the top to the first knot
        var (sine, cosine) = ExactMath.SinCos(t * reach);
        var (whole, last) = ExactMath.SinCos(reach);
        var (wide, down) = (sine / whole, (1 - cosine) / (1 - last));
        return new CrossSection(
            ExactMath.Mix(_yFront[0], _yFront[1], down), ExactMath.Mix(_ySide[0], _ySide[1], down), ExactMath.Mix(_yBack[0], _yBack[1], down),
            (_front[1] * wide) + (Axis[0] * (1 - wide)), _width[1] * wide, (_back[1] * wide) - (Axis[0] * (1 - wide)), ExactMath.Mix(_power[0], _power[1], t), ExactMath.Mix(Axis[0], Axis[1], t));
    }

    private static float Along(float[] values, int knot, float t)
    {
        var (p1, p2) = (values[knot], values[knot + 1]);
        var m1 = knot > 0 ? (p2 - values[knot - 1]) / 2 : p2 - p1;
        var m2 = knot + 2 < values.Length ? (values[knot + 2] - p1) / 2 : p2 - p1;
        var (t2, t3) = (t * t, t * t * t);
        return (p1 * ((2 * t3) - (3 * t2) + 1)) + (m1 * (t3 - (2 * t2) + t)) + (p2 * ((-2 * t3) + (3 * t2))) + (m2 * (t3 - t2));
    }

    private void ShapeBraincase(SkullTraits skull)
    {
        ReadOnlySpan<float> crown = [1, 0.7f, 0.3f, 0.05f];
        for (var k = 0; k < crown.Length; k++)
        {
            _yFront[k] += skull.CrownHeight * crown[k];
            _ySide[k] += skull.CrownHeight * crown[k];
            _yBack[k] += skull.CrownHeight * crown[k];
        }

        for (var k = 0; k <= 10; k++)
            _width[k] *= skull.Width;
        for (var k = 1; k <= 9; k++)
            _back[k] += skull.BackDepth * (k < 6 ? 1 : 0.5f);
        _front[1] += 1.3f * skull.ForeheadSlope;
        _front[2] += 0.7f * skull.ForeheadSlope;
        _width[1] += skull.ForeheadWidth;
        _width[2] += skull.ForeheadWidth;
        _width[3] += 0.5f * skull.ForeheadWidth;
    }

    private void ShapeFace(SkullTraits skull, NoseTraits nose, MouthTraits mouth)
    {
        _width[4] += 0.6f * skull.CheekboneWidth;
        _width[5] += skull.CheekboneWidth;
        _width[6] += 0.6f * skull.CheekboneWidth;
        _front[5] += 0.8f * skull.MidfaceForward;
        _front[6] += skull.MidfaceForward;
        _front[7] += skull.MidfaceForward;
        Lower(5, 0.45f * nose.Length);
        for (var k = 6; k <= 11; k++)
            Lower(k, nose.Length);
        for (var k = 7; k <= 11; k++)
            Lower(k, mouth.Drop);
    }

    private void ShapeJaw(SkullTraits skull)
    {
        ReadOnlySpan<float> wide = [0.25f, 0.5f, 0.75f, 0.95f, 1, 0.6f];
        ReadOnlySpan<float> low = [0.1f, 0.3f, 0.6f, 0.85f, 1, 0.8f];
        for (var k = 0; k < wide.Length; k++)
        {
            _width[6 + k] += skull.JawWidth * wide[k];
            _ySide[6 + k] -= skull.JawDrop * low[k];
        }

        Lower(8, 0.3f * skull.ChinDrop);
        Lower(9, 0.8f * skull.ChinDrop);
        Lower(10, skull.ChinDrop);
        Lower(11, skull.ChinDrop);
        _front[8] += 0.4f * skull.ChinForward;
        _front[9] += skull.ChinForward;
        _front[10] += 0.9f * skull.ChinForward;
        _power[8] = ExactMath.Mix(_power[8], skull.JawSquareness, 0.4f);
        _power[9] = ExactMath.Mix(_power[9], skull.JawSquareness, 0.9f);
        _power[10] = skull.JawSquareness;
    }

    private void ShapeNeck(SkullTraits skull)
    {
        for (var k = 11; k <= 13; k++)
            _width[k] *= skull.NeckWidth;
        _front[11] += (24 * skull.DoubleChin) - 6;
        _front[12] += 8 * skull.DoubleChin;
        _yFront[11] -= 7 * skull.DoubleChin;
        _yFront[12] = MathF.Min(_yFront[12], _yFront[11] - 14);
        _yFront[13] = MathF.Min(_yFront[13], _yFront[12] - 40);
    }

    /// <summary>Moves a level of the face down, its sides by half.</summary>
    private void Lower(int knot, float by)
    {
        _yFront[knot] -= by;
        _ySide[knot] -= 0.4f * by;
    }
}
