using System.Runtime.CompilerServices;

namespace Semblance.Synthetic.Numerics;

/// <summary>
/// Three numbers: a place in millimetres, a direction, or a linear colour. Written out component by component, because the
/// vector types of the runtime add in an order that differs between processors, and pictures must not.
/// </summary>
internal readonly record struct Vec3(float X, float Y, float Z)
{
    public static readonly Vec3 Zero;

    public float Length => MathF.Sqrt(Dot(this));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3 operator +(Vec3 a, Vec3 b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3 operator -(Vec3 a, Vec3 b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3 operator -(Vec3 a) => new(-a.X, -a.Y, -a.Z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3 operator *(Vec3 a, float factor) => new(a.X * factor, a.Y * factor, a.Z * factor);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3 operator *(Vec3 a, Vec3 b) => new(a.X * b.X, a.Y * b.Y, a.Z * b.Z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3 Lerp(Vec3 a, Vec3 b, float t) => a + ((b - a) * t);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Dot(Vec3 other) => (X * other.X) + (Y * other.Y) + (Z * other.Z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vec3 Cross(Vec3 other) => new((Y * other.Z) - (Z * other.Y), (Z * other.X) - (X * other.Z), (X * other.Y) - (Y * other.X));

    /// <summary>The same direction with length 1; no direction at all becomes straight ahead.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vec3 Unit()
    {
        var length = Length;
        return length > 1e-12f ? this * (1 / length) : new Vec3(0, 0, 1);
    }
}
