using System.Runtime.CompilerServices;

namespace Semblance.Synthetic.Numerics;

/// <summary>A turn in space, by the images of the three axes.</summary>
internal readonly record struct Turn3(Vec3 AxisX, Vec3 AxisY, Vec3 AxisZ)
{
    public static readonly Turn3 None = new(new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1));

    /// <summary>About x, then y, then z; degrees, right-handed.</summary>
    public static Turn3 FromDegrees(float aboutX, float aboutY, float aboutZ) => AboutZ(aboutZ).After(AboutY(aboutY)).After(AboutX(aboutX));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vec3 Apply(Vec3 p) => new(
        (AxisX.X * p.X) + (AxisY.X * p.Y) + (AxisZ.X * p.Z),
        (AxisX.Y * p.X) + (AxisY.Y * p.Y) + (AxisZ.Y * p.Z),
        (AxisX.Z * p.X) + (AxisY.Z * p.Y) + (AxisZ.Z * p.Z));

    /// <summary>The turn back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vec3 Undo(Vec3 p) => new(AxisX.Dot(p), AxisY.Dot(p), AxisZ.Dot(p));

    private Turn3 After(Turn3 first) => new(Apply(first.AxisX), Apply(first.AxisY), Apply(first.AxisZ));

    private static Turn3 AboutX(float degrees)
    {
        var (s, c) = ExactMath.SinCosDegrees(degrees);
        return new Turn3(new Vec3(1, 0, 0), new Vec3(0, c, s), new Vec3(0, -s, c));
    }

    private static Turn3 AboutY(float degrees)
    {
        var (s, c) = ExactMath.SinCosDegrees(degrees);
        return new Turn3(new Vec3(c, 0, -s), new Vec3(0, 1, 0), new Vec3(s, 0, c));
    }

    private static Turn3 AboutZ(float degrees)
    {
        var (s, c) = ExactMath.SinCosDegrees(degrees);
        return new Turn3(new Vec3(c, s, 0), new Vec3(-s, c, 0), new Vec3(0, 0, 1));
    }
}
