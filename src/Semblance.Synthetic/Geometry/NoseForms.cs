using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Geometry;

/// <summary>The nose, raised from the usual head's face.</summary>
internal sealed class NoseForms
{
    /// <summary>Height of the tip on the usual head.</summary>
    public const float TipY = -33;

    /// <summary>How much higher the nose lies than its curves say, which count from the height of the eyes.</summary>
    public const float Lift = 3;

    private readonly NoseTraits _nose;
    private readonly Curve _ridge;
    private readonly Curve _width;

    public NoseForms(NoseTraits nose)
    {
        _nose = nose;
        var bridge = nose.BridgeHeight;
        var tip = nose.TipForward;
        _ridge = new Curve(
            [-52, -48, -44, -40.5f, -36, -30, -22, -12, -2, 6, 16],
            [0, 3, 13, 22 + tip, 26 + tip, 22.5f + (0.8f * tip), 17.5f + (0.45f * tip) + (0.4f * bridge) + (0.5f * nose.Hump), 13 + bridge + nose.Hump + (0.1f * tip), 7.5f + (0.8f * bridge) - (0.4f * nose.RootDepth), 3.5f + (0.4f * bridge) - nose.RootDepth, 0]);
        var (w, t) = (nose.BridgeWidth, nose.TipWidth);
        _width = new Curve([-52, -46, -41, -36, -30, -22, -12, -2, 8, 16], [8.5f, 9, 9.4f * t, 9.4f * t, 9 * t, 8 * w, 7.2f * w, 7 * w, 9 * w, 12 * w]);
    }

    public Vec3 Shape(Vec3 usual, Vec3 place)
    {
        var x = MathF.Abs(usual.X);
        if (usual.Z < 20 || x > 34 || usual.Y is < -56 or > 18)
            return place;
        var level = usual.Y - (Lift * ExactMath.Smooth(10, -10, usual.Y));
        var y = level - (_nose.TipLift * ExactMath.Hill(x, level + 40, 20, 16));
        var z = ExactMath.SoftMax(Ridge(x, y), Wing(x, level), 2.2f);
        z -= 4 * _nose.NostrilSize * ExactMath.Hill(x - 6.2f - (0.3f * _nose.WingWidth), level + 46.6f, 4.2f, 2.8f);
        z -= 1.4f * _nose.TipCleft * ExactMath.Hill(x, level + 36, 2.4f, 9);
        var apart = _nose.WingWidth * ExactMath.Hill(x - 13, level + 42, 17, 14);
        var bend = _nose.Crooked * ExactMath.Hill(x, level + 22, 22, 26);
        return place + new Vec3((usual.X < 0 ? -apart : apart) + bend, 0, z);
    }

    private float Ridge(float x, float y)
    {
        var q = x / (2.05f * _width.At(y));
        var t = 1 - (q * q);
        return t <= 0 ? 0 : _ridge.At(y) * t * t * (1 + (0.35f * q * q));
    }

    private float Wing(float x, float y)
    {
        var size = _nose.WingSize;
        var (dx, dy) = ((x - 11) / (8 * size), (y + 41.5f - _nose.WingLift) / (8.5f * size));
        var q = (dx * dx) + (dy * dy);
        return q >= 1 ? 0 : 11.5f * size * MathF.Sqrt(1 - q) * (1 - (0.4f * q));
    }
}
