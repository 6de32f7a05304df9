using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Geometry;

/// <summary>Lips, the groove above and the one below.</summary>
internal sealed class MouthForms(MouthTraits mouth)
{
    /// <summary>Height of the line between the lips on the usual head.</summary>
    public const float LineY = -68;

    /// <summary>A corner of the mouth on the usual head, from the middle of the face.</summary>
    public const float CornerX = 25;

    /// <summary>Height of the red of the upper lip on the usual head.</summary>
    public const float UpperHeight = 8;

    /// <summary>Height of the red of the lower lip on the usual head.</summary>
    public const float LowerHeight = 10.5f;

    public Vec3 Shape(Vec3 usual, Vec3 place, bool isBelowLine)
    {
        var x = usual.X;
        if (usual.Z < 20 || MathF.Abs(x) > 52 || usual.Y is < -100 or > -46)
            return place;
        var y = usual.Y - LineY;
        var q = x / (CornerX + 2);
        var middle = MathF.Max(0, 1 - (q * q));
        var z = Bulge(y, MathF.Sqrt(middle), isBelowLine);
        z += mouth.Protrusion * ExactMath.Hill(x, y + 2, 36, 24);
        z -= 1.6f * mouth.Philtrum * ExactMath.Hill(x, y - 13, 4, 9);
        z -= 3.2f * ExactMath.Hill(x, y + 16, 20, 6);
        z -= 1.3f * ExactMath.Hill(MathF.Abs(x) - 27, y, 5.5f, 6);
        var around = ExactMath.Plateau(x, y, 46, 24, 0.35f);
        return place + new Vec3((mouth.Width - 1) * x * around, Rise(x, y, middle), z);
    }

    /// <summary>How far a lip stands out at a height above (or below) the line.</summary>
    private float Bulge(float y, float middle, bool isBelowLine)
    {
        var t = isBelowLine ? -y / LowerHeight : y / UpperHeight;
        if (t is < -0.01f or > 1.7f)
            return 0;
        var round = t * (1.35f - t) * 2.2f; // highest in the red of the lip, below zero outside of its edge
        var lip = t > 1.35f ? 0 : round * (isBelowLine ? 3.9f : 3.3f) * mouth.Fullness;
        var crease = -3.4f * ExactMath.Hill(t * t * 9);
        return middle * (lip + crease);
    }

    /// <summary>Heights of the lips, the wave of the line and its corners.</summary>
    private float Rise(float x, float y, float middle)
    {
        var up = y > 0 ? (mouth.UpperHeight - UpperHeight) * ExactMath.Ramp(0, UpperHeight, y) * ExactMath.Smooth(20, 9, y) : 0;
        var down = y < 0 ? (mouth.LowerHeight - LowerHeight) * ExactMath.Ramp(0, LowerHeight, -y) * ExactMath.Smooth(24, 11, -y) : 0;
        var near = ExactMath.Smooth(22, 5, MathF.Abs(y));
        var a = MathF.Abs(x) / CornerX;
        var wave = -mouth.Wave * (ExactMath.Hill(a * a * 4) - (0.6f * ExactMath.Hill((a - 0.5f) * (a - 0.5f) * 6)));
        var corner = mouth.CornerLift * a * a * ExactMath.Smooth(1.9f, 1, a);
        return ((up - down) * middle) + (near * (wave + corner));
    }
}
