using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Hair;

/// <summary>The braincase as an ellipsoid: what hair can't go through.</summary>
internal sealed class ScalpShape
{
    private const float FaceHalfWidth = 64;
    private readonly Vec3 _middle;
    private readonly Vec3 _inverse;

    public ScalpShape(HeadShape head)
    {
        var (least, most) = (new Vec3(1e9f, 0, 1e9f), new Vec3(-1e9f, -1e9f, -1e9f));
        for (var i = 0; i < head.Places.Length && HeadGrid.Levels[i / HeadGrid.Columns] < 3.5f; i++)
        {
            var p = head.Places[i];
            least = new Vec3(MathF.Min(least.X, p.X), 0, MathF.Min(least.Z, p.Z));
            most = new Vec3(MathF.Max(most.X, p.X), MathF.Max(most.Y, p.Y), MathF.Max(most.Z, p.Z));
        }

        _middle = new Vec3(0, 18, (least.Z + most.Z) / 2);
        _inverse = new Vec3(2 / (most.X - least.X), 1 / (most.Y - 18), 2 / (most.Z - least.Z));
    }

    /// <summary>1 on the ellipsoid, less inside.</summary>
    public float Depth(Vec3 place) => ((place - _middle) * _inverse).Length;

    /// <summary>The direction outwards.</summary>
    public Vec3 Out(Vec3 place) => ((place - _middle) * _inverse * _inverse).Unit();

    /// <summary>Moves a place that hangs before the face to the side, where it would be brushed out of the eyes.</summary>
    /// <param name="place">A place of a hair.</param>
    /// <param name="rootX">Where its root is, from the middle: the side to which it goes.</param>
    public static Vec3 ClearFace(Vec3 place, float rootX)
    {
        const float brow = 26, middle = -34, reach = brow - middle;
        if (place.Z < 25 || place.Y > brow)
            return place;
        var y = MathF.Max(place.Y - middle, 0) / reach; // an arch above, straight down below
        var edge = FaceHalfWidth * MathF.Sqrt(MathF.Max(0, 1 - (y * y)));
        var side = MathF.Abs(place.X) > 12 ? place.X : rootX;
        return MathF.Abs(place.X) >= edge ? place : place with { X = side < 0 ? -edge : edge };
    }

    /// <summary>Moves a place out until it lies on the given shell or outside of it.</summary>
    public Vec3 PushOut(Vec3 place, float shell)
    {
        var depth = Depth(place);
        return depth >= shell || depth < 0.01f ? place : _middle + ((place - _middle) * (shell / depth));
    }
}
