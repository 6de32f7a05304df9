using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Views;

namespace Semblance.Synthetic.Rendering;

/// <summary>From the room (millimetres, the head at rest at its origin) to the camera's space, and from there to pixels.</summary>
internal sealed class Projection
{
    public const float UsualHeadHeight = 225;
    private const float FacePlane = 80;
    private const float FaceMiddle = -18;
    private readonly float _focal;
    private readonly float _middleX;
    private readonly float _middleY;
    private readonly float _distance;
    private readonly Turn3 _roll;

    public Projection(SyntheticView view, float rollDegrees)
    {
        var camera = view.Camera;
        _distance = camera.Distance;
        _focal = camera.HeadShare * view.Height / UsualHeadHeight * camera.Distance;
        _middleX = view.Width * (0.5f + camera.OffsetX);
        _middleY = view.Height * (0.5f + camera.OffsetY);
        _roll = Turn3.FromDegrees(0, 0, rollDegrees);
    }

    /// <summary>Pixels of a millimetre at the face.</summary>
    public float PixelsPerMillimetre => _focal / _distance;

    /// <summary>To the camera's space: x right, y up, z towards the camera, which is at the origin.</summary>
    public Vec3 ToCamera(Vec3 room) => _roll.Apply(new Vec3(room.X, room.Y - FaceMiddle, room.Z - FacePlane)) - new Vec3(0, 0, _distance);

    /// <summary>A direction of the room in the camera's space.</summary>
    public Vec3 TurnToCamera(Vec3 direction) => _roll.Apply(direction);

    /// <summary>Pixels from the corner of the top-left pixel, and the inverse of the depth (nearer is larger; 0 when behind the camera).</summary>
    public (float X, float Y, float Nearness) ToPixels(Vec3 camera)
    {
        var depth = -camera.Z;
        if (depth < 20)
            return (0, 0, 0);
        var nearness = 1 / depth;
        return (_middleX + (_focal * camera.X * nearness), _middleY - (_focal * camera.Y * nearness), nearness);
    }
}
