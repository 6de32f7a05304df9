using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Crowd;

/// <summary>The room behind the people: a wall with panels and pictures, and a floor of slabs that narrow with distance.</summary>
internal sealed class CrowdBackdrop
{
    private readonly CrowdRoom _room;
    private readonly Vec3 _wall;
    private readonly Vec3 _floor;
    private readonly NoiseView _clouds;
    private readonly (float Left, float Right, float Top, float Bottom, Vec3 Colour)[] _panels;

    public CrowdBackdrop(long seed, CrowdRoom room)
    {
        var stream = new SeededStream(seed, "crowd room");
        _room = room;
        _wall = Tint(stream, stream.Between(0.18f, 0.55f), 0.3f);
        _floor = Tint(stream, stream.Between(0.08f, 0.35f), 0.35f);
        _clouds = new NoiseView(NoiseSheet.Soft, room.Width * 1.7f, stream);
        _panels = new (float, float, float, float, Vec3)[stream.Below(5) + 4];
        for (var k = 0; k < _panels.Length; k++)
        {
            var isDoor = stream.Chance(0.4f);
            var (left, wide, top) = (stream.Unit() * room.Width, room.Width * stream.Between(0.04f, 0.14f), room.Height * stream.Between(0.04f, 0.22f));
            _panels[k] = (left, left + wide, top, isDoor ? room.FloorLine : Math.Min(top + (wide * stream.Between(0.5f, 1.5f)), room.FloorLine - 8), Tint(stream, stream.Between(0.05f, 0.7f), 0.8f));
        }
    }

    /// <summary>Linear light of all pixels, three values each.</summary>
    public float[] Paint()
    {
        var pixels = new float[_room.Width * _room.Height * 3];
        for (var i = 0; i < _room.Width * _room.Height; i++)
        {
            var light = At((i % _room.Width) + 0.5f, (i / _room.Width) + 0.5f);
            (pixels[i * 3], pixels[(i * 3) + 1], pixels[(i * 3) + 2]) = (light.X, light.Y, light.Z);
        }

        return pixels;
    }

    private Vec3 At(float x, float y)
    {
        var shade = 1 + (0.10f * _clouds.At(x, y));
        var onWall = Vec3.Lerp(Wall(x, y), _wall * 0.45f, ExactMath.Smooth(_room.FloorLine - 9, _room.FloorLine - 6, y));
        return Vec3.Lerp(onWall, Floor(x, y), ExactMath.Smooth(_room.FloorLine - 1, _room.FloorLine + 1, y)) * shade;
    }

    private Vec3 Wall(float x, float y)
    {
        var light = _wall * ExactMath.Mix(1.15f, 0.8f, y / _room.FloorLine);
        foreach (var (left, right, top, bottom, colour) in _panels)
        {
            var inside = Inside(left, right, x) * Inside(top, bottom, y);
            var frame = inside * (1 - (Inside(left + 4, right - 4, x) * Inside(top + 4, bottom - 4, y)));
            light = Vec3.Lerp(Vec3.Lerp(light, colour, inside), colour * 0.5f, frame);
        }

        return light;
    }

    private Vec3 Floor(float x, float y)
    {
        var depth = _room.Focal * (CrowdRoom.Above + 1_570) / MathF.Max(1, y - _room.Horizon);
        var across = (x - (0.5f * _room.Width)) * depth / _room.Focal;
        var fine = Math.Clamp(_room.Scale(depth) * 12, 0, 1); // joints blur away with distance
        var joint = MathF.Max(Joint(across / 900), Joint(depth / 900)) * 0.35f * fine;
        return _floor * ((1 - joint) * ExactMath.Mix(0.85f, 1.15f, (y - _room.FloorLine) / MathF.Max(1, _room.Height - _room.FloorLine)));
    }

    private static float Joint(float place) => ExactMath.Smooth(0.03f, 0.015f, MathF.Abs(place - MathF.Floor(place + 0.5f)));

    private static float Inside(float from, float to, float place) => Math.Clamp(place - from, 0, 1) * Math.Clamp(to - place, 0, 1);

    private static Vec3 Tint(SeededStream stream, float bright, float strength) =>
        Vec3.Lerp(new Vec3(bright, bright, bright), new Vec3(stream.Unit(), stream.Unit(), stream.Unit()) * (2 * bright), strength * stream.Unit());
}
