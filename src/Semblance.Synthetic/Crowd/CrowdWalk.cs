using Semblance.Synthetic.Motion;
using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Views;

namespace Semblance.Synthetic.Crowd;

/// <summary>One way through the room: in at an edge of the picture, along a bend, perhaps a stop into which and out of which one eases, and out at an edge.</summary>
internal sealed class CrowdWalk
{
    private const float Margin = 420; // beyond the edge nothing of a person is seen
    private const double StepSeconds = 0.55;
    private const float TurnAcross = 40; // degrees: people look where they go, but not away from everything else
    private const float SlowTurn = 900; // millimetres: who turns round on the spot does so in time
    private const float MostYaw = 58;
    private readonly Vec3 _from;
    private readonly Vec3 _bend;
    private readonly Vec3 _to;
    private readonly float _height;
    private readonly CrowdStop _stop;
    private readonly double _walkLength;
    private readonly double _lookPeriod;
    private readonly float _lookReach;
    private readonly float _lookStart;
    private readonly float _nod;
    private readonly SyntheticFilm _face;

    /// <summary>Draws a way.</summary>
    /// <param name="person">Seed of who walks: their height is the same on each way.</param>
    /// <param name="number">Which of their ways.</param>
    /// <param name="room">Where.</param>
    public CrowdWalk(long person, int number, CrowdRoom room)
    {
        Person = person;
        _height = 75 * new SeededStream(person, "height").Bell();
        var stream = new SeededStream(unchecked(person + (number * 0x2545F4914F6CDD1DL)), "walk");
        var side = stream.Chance(0.5f) ? 1 : -1;
        var back = stream.Chance(0.25f) ? 1 : -1;
        var usual = stream.Unit();
        (_from, _to) = (AtEdge(side, usual, room, stream), AtEdge(side * back, usual, room, stream));
        var middle = Depth(usual, room, stream);
        _bend = new Vec3(room.Edge(middle) * stream.Between(-0.6f, 0.6f), 0, middle);
        _walkLength = Math.Clamp((float)(((_bend - _from).Length + (_to - _bend).Length) * 0.85 / stream.Between(700, 1_200)), 2.5f, 14);
        _stop = CrowdStop.Draw(_walkLength, stream);
        (_lookPeriod, _lookReach, _lookStart, _nod) = (stream.Between(2.2f, 5), stream.Between(8, 34), stream.Unit(), stream.Between(1, 5));
        _face = Face(person, stream);
        (Enters, Leaves) = InPicture(room);
    }

    /// <summary>Seed of who walks.</summary>
    public long Person { get; }

    /// <summary>How long it takes, from outside of the picture to outside of it.</summary>
    public TimeSpan Length => TimeSpan.FromTicks((long)((_walkLength + _stop.Costs) * TimeSpan.TicksPerSecond));

    /// <summary>So long after the first step the face comes into the picture.</summary>
    public TimeSpan Enters { get; }

    /// <summary>So long after the first step the face is out of the picture again.</summary>
    public TimeSpan Leaves { get; }

    /// <summary>The moment so long after the first step.</summary>
    public CrowdMoment At(TimeSpan time)
    {
        var seconds = time.TotalSeconds;
        var walked = _stop.WalkedAt(seconds);
        var share = (float)Math.Clamp(walked / _walkLength, 0, 1);
        var place = Vec3.Lerp(Vec3.Lerp(_from, _bend, share), Vec3.Lerp(_bend, _to, share), share);
        var (s, c) = ExactMath.SinCos(Math.PI * walked / StepSeconds);
        var bob = 14 * s * s * (float)_stop.PaceAt(seconds);
        return new CrowdMoment(place.X, _height + bob, place.Z, Pose(share, seconds, place.Z, c), _face.At(time).Expression, c);
    }

    private ViewPose Pose(float share, double seconds, float depth, float swing)
    {
        // Who walks across turns that way; who comes looks ahead, and who goes looks back: this room has no backs of heads.
        var heading = Vec3.Lerp(_bend - _from, _to - _bend, share);
        var across = heading.X / MathF.Sqrt(heading.Dot(heading) + (SlowTurn * SlowTurn));
        var looks = _lookReach * ExactMath.Sin(2 * Math.PI * ((seconds / _lookPeriod) + _lookStart));
        var yaw = Math.Clamp((TurnAcross * across) + looks, -MostYaw, MostYaw);
        var pitch = _nod * ExactMath.Sin(2 * Math.PI * ((seconds / (_lookPeriod * 1.3)) + _lookStart));
        return new ViewPose(yaw, pitch - CrowdRoom.LookDownDegrees(depth), 1.6f * swing);
    }

    /// <summary>To a frame of 25 a second. A way ends beyond the edges, and passes between them.</summary>
    private (TimeSpan Enters, TimeSpan Leaves) InPicture(CrowdRoom room)
    {
        var step = TimeSpan.FromSeconds(0.04);
        var (first, last) = (TimeSpan.Zero, Length);
        while (first < last && !IsInPicture(first, room))
            first += step;
        while (last > first && !IsInPicture(last, room))
            last -= step;
        return (first, last);
    }

    private bool IsInPicture(TimeSpan time, CrowdRoom room)
    {
        var moment = At(time);
        return Math.Abs(moment.X) < room.Edge(moment.Depth) + (CrowdRoom.FaceHeight / 3);
    }

    private static Vec3 AtEdge(int side, float usual, CrowdRoom room, SeededStream stream)
    {
        var depth = Depth(usual, room, stream);
        return new Vec3(side * (room.Edge(depth) + Margin), 0, depth);
    }

    /// <summary>Even in the size of faces, so that there are as many small ones as large ones, and near the way's usual one.</summary>
    private static float Depth(float usual, CrowdRoom room, SeededStream stream) => 1 / ExactMath.Mix(1 / room.Far, 1 / room.Near, ExactMath.Mix(usual, stream.Unit(), 0.5f));

    private static SyntheticFilm Face(long person, SeededStream stream)
    {
        var rest = SyntheticView.Portrait with { Expression = new FaceExpression { Smile = stream.Between(-0.1f, 0.6f), BrowRaise = stream.Between(0, 0.3f) } };
        List<IViewMotion> motions = [new Blinking(TimeSpan.FromSeconds(stream.Between(2, 6)))];
        if (stream.Chance(0.3f))
            motions.Add(new Speaking(person, stream.Between(0.2f, 0.7f)));
        return new SyntheticFilm(rest, motions);
    }
}
