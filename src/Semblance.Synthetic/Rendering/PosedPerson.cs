using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Views;

namespace Semblance.Synthetic.Rendering;

/// <summary>Moves places of a head at rest into the room: first the muscles, then the jaw, then the neck.</summary>
internal sealed class PosedPerson
{
    private const float MostRollOfNeck = 20;
    private static readonly Vec3 Pivot = new(0, -45, -12);
    private static readonly Vec3 JawHinge = new(0, -14, 8);
    private readonly FaceExpression _expression;
    private readonly Turn3 _head;
    private readonly Turn3 _jaw;
    private readonly Turn3 _body;
    private readonly bool _hasExpression;

    public PosedPerson(SyntheticView view)
    {
        _expression = view.Expression;
        var pose = view.Pose;
        NeckRollDegrees = Math.Clamp(pose.RollDegrees, -MostRollOfNeck, MostRollOfNeck);
        _head = Turn3.FromDegrees(-pose.PitchDegrees, pose.YawDegrees, NeckRollDegrees);
        _jaw = Turn3.FromDegrees(17 * _expression.JawOpen, 0, 0);
        _body = Turn3.FromDegrees(0, 0.35f * pose.YawDegrees, 0);
        _hasExpression = _expression.JawOpen != 0 || _expression.Smile != 0 || _expression.Pucker != 0 || _expression.BrowRaise != 0 || _expression.Frown != 0;
    }

    /// <summary>The part of the roll that the neck takes; the camera takes the rest.</summary>
    public float NeckRollDegrees { get; }

    /// <summary>A direction of the head at rest in the room.</summary>
    public Vec3 TurnHead(Vec3 direction) => _head.Apply(direction);

    /// <summary>A place that moves with the skull.</summary>
    public Vec3 MoveHead(Vec3 place) => Pivot + _head.Apply(place - Pivot);

    /// <summary>A place of the shoulders.</summary>
    public Vec3 MoveBody(Vec3 place) => _body.Apply(place);

    /// <summary>A place of the head's grid.</summary>
    public Vec3 MoveGrid(int index, Vec3 place)
    {
        if (_hasExpression)
            place += Muscles(index, place);
        var share = ExpressionFields.Head[index];
        var turned = MoveHead(place);
        return share >= 1 ? turned : Vec3.Lerp(MoveBody(place), turned, share);
    }

    /// <summary>How far the face's muscles and jaw move a place of the grid.</summary>
    public Vec3 Muscles(int index, Vec3 place)
    {
        if (!_hasExpression)
            return Vec3.Zero;
        var move = (ExpressionFields.Smile[index] * _expression.Smile) + (ExpressionFields.Pucker[index] * _expression.Pucker)
            + (ExpressionFields.BrowRaise[index] * _expression.BrowRaise) + (ExpressionFields.Frown[index] * _expression.Frown);
        var jaw = ExpressionFields.Jaw[index];
        if (jaw > 0 && _expression.JawOpen > 0)
            move += (JawHinge + _jaw.Apply(place - JawHinge) - place) * jaw;
        return move;
    }
}
