using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Views;

namespace Semblance.Synthetic.Rendering;

/// <summary>What stands behind the person, out of focus: a wall, a room, or leaves and sky.</summary>
internal sealed class Backdrop
{
    private readonly Vec3 _low;
    private readonly Vec3 _high;
    private readonly Vec3 _spot;
    private readonly NoiseView _shade;
    private readonly NoiseView _spots;
    private readonly float _strength;
    private readonly float _height;

    public Backdrop(SyntheticView view)
    {
        var stream = new SeededStream(view.Seed, "backdrop");
        var tint = new Vec3(stream.Between(0.5f, 1), stream.Between(0.5f, 1), stream.Between(0.5f, 1));
        var bright = stream.Between(0.06f, 0.8f);
        _low = Vec3.Lerp(new Vec3(1, 1, 1), tint, 0.7f) * (bright * stream.Between(0.4f, 1));
        _high = Vec3.Lerp(new Vec3(1, 1, 1), tint, stream.Between(0, 0.8f)) * bright;
        _spot = new Vec3(stream.Unit(), stream.Unit(), stream.Unit()) * stream.Between(0.1f, 0.9f);
        _strength = stream.Chance(0.35f) ? 0 : stream.Between(0.1f, 1);
        _shade = new NoiseView(NoiseSheet.Soft, view.Height * stream.Between(2, 5), stream);
        _spots = new NoiseView(NoiseSheet.Soft, view.Height * stream.Between(0.8f, 2.5f), stream);
        _height = view.Height;
    }

    public Vec3 At(int x, int y)
    {
        var wall = Vec3.Lerp(_high, _low, Math.Clamp((y / _height) + (0.25f * _shade.At(x, y)), 0, 1));
        return _strength == 0 ? wall : Vec3.Lerp(wall, _spot, _strength * ExactMath.Smooth(-1, 2.4f, _spots.At(x, y)));
    }
}
