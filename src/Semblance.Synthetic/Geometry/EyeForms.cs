using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Geometry;

/// <summary>Sockets, lids and what lies below the eyes.</summary>
internal sealed class EyeForms
{
    /// <summary>Middle of an eye on the usual head, from the middle of the face.</summary>
    public const float CentreX = 31.5f;

    /// <summary>Half of the distance between the corners of an eye on the usual head.</summary>
    public const float HalfWidth = 14.2f;

    /// <summary>Radius of the eyeball.</summary>
    public const float BallRadius = 12.2f;

    private const float BallZ = 72;
    private const float LidThickness = 1.9f;
    private readonly EyeTraits _eyes;
    private readonly float _sine;
    private readonly float _cosine;

    public EyeForms(EyeTraits eyes)
    {
        _eyes = eyes;
        (_sine, _cosine) = ExactMath.SinCosDegrees(eyes.TiltDegrees);
    }

    /// <summary>The middle of an eyeball; +1 is the subject's left.</summary>
    public Vec3 BallCentre(int side) => new(side * (CentreX + _eyes.Spacing), 0, BallZ - _eyes.Depth);

    /// <summary>The forms' move of a place that lies at <paramref name="usual"/> on the usual head and now at <paramref name="place"/>.</summary>
    public Vec3 Shape(Vec3 usual, Vec3 place)
    {
        var x = MathF.Abs(usual.X) - CentreX;
        var y = usual.Y;
        if (usual.Z < 20 || MathF.Abs(x) > 34 || MathF.Abs(y) > 34)
            return place;
        var z = place.Z - ((6 + (0.5f * _eyes.Depth)) * ExactMath.Plateau(x, y - 1, 24, 20, 0.15f));
        z = Drape(x, y, z);
        z += (1.4f * _eyes.Bags * ExactMath.Hill(x + 1, y + 14.5f, 15, 5)) - (1.2f * _eyes.Bags * ExactMath.Hill(x, y + 21, 17, 4.5f));
        z += 2.5f * _eyes.Hooding * ExactMath.Hill(x - 5, y - 12, 16, 7);
        return Move(usual, place with { Z = z }, x, y);
    }

    /// <summary>Lays the lids over the eyeball.</summary>
    private float Drape(float x, float y, float z)
    {
        var squared = (x * x) + (y * y * 1.12f);
        var radius = BallRadius + LidThickness;
        if (squared >= radius * radius)
            return z;
        var ball = BallZ - _eyes.Depth + MathF.Sqrt((radius * radius) - squared);
        return ExactMath.SoftMax(z, ball, 3.5f);
    }

    /// <summary>Spacing, size and tilt, which move the whole region.</summary>
    private Vec3 Move(Vec3 usual, Vec3 place, float x, float y)
    {
        var share = ExactMath.Plateau(x, y, x < 0 ? 27 : 31, 22, 0.5f);
        if (share <= 0)
            return place;
        var side = usual.X < 0 ? -1 : 1;
        var (tiltedX, tiltedY) = ((_cosine * x) - (_sine * y), (_sine * x) + (_cosine * y));
        var dx = (tiltedX * _eyes.Size) - x + _eyes.Spacing;
        var dy = (tiltedY * _eyes.Size) - y;
        return place + new Vec3(side * dx * share, dy * share, 0);
    }
}
