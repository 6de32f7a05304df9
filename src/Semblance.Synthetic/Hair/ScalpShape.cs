using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Hair;

/// <summary>The braincase as an ellipsoid: what hair can't go through.</summary>
internal sealed class ScalpShape
{
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

    /// <summary>Moves a place out until it lies on the given shell or outside of it.</summary>
    public Vec3 PushOut(Vec3 place, float shell)
    {
        var depth = Depth(place);
        return depth >= shell || depth < 0.01f ? place : _middle + ((place - _middle) * (shell / depth));
    }
}
