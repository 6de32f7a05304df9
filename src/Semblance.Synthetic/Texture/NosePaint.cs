using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Texture;

/// <summary>Nostrils and the creases around the wings of the nose.</summary>
internal sealed class NosePaint(NoseTraits nose)
{
    public void Apply(Vec3 usual, ref Pigment point)
    {
        var (x, y) = (MathF.Abs(usual.X), usual.Y - NoseForms.Lift);
        if (x > 30 || y is > -28 or < -56)
            return;
        var hole = ExactMath.Plateau(x - 6.2f - (0.3f * nose.WingWidth), y + 46.6f - (0.2f * nose.WingLift), 4 * nose.NostrilSize, 2.1f * nose.NostrilSize, 0.3f);
        point.Dark += 0.5f * hole;
        point.Blood += 0.8f * hole;
        var under = ExactMath.Hill(x, y + 47.5f, 17, 3.4f);
        point.Dark += 0.08f * under;
        var size = nose.WingSize;
        var (dx, dy) = ((x - 11) / (9 * size), (y + 41.5f - nose.WingLift) / (9.4f * size));
        var ring = MathF.Sqrt((dx * dx) + (dy * dy)) - 1;
        var crease = ExactMath.Hill(ring * ring * 60) * ExactMath.Smooth(-0.2f, 0.5f, dx);
        point.Dark += 0.16f * crease;
        point.Blood += 0.5f * crease;
        point.Height -= 0.3f * crease;
    }
}
