using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Geometry;

/// <summary>Brow ridge, temples, cheeks, chin, folds: the large forms of the face, moved along its depth.</summary>
internal sealed class FaceForms(SkullTraits skull, SkinTraits skin)
{
    public Vec3 Shape(Vec3 usual, Vec3 place)
    {
        if (usual.Z < 0)
            return place;
        var x = MathF.Abs(usual.X);
        var front = ExactMath.Smooth(0, 35, usual.Z);
        var z = Upper(x, usual.Y) + Cheeks(x, usual.Y) + Chin(x, usual.Y) + Folds(x, usual.Y);
        var hollow = skull.TempleHollow * ExactMath.Hill(x - 66, usual.Y - 26, 16, 30);
        var side = usual.X < 0 ? -1 : 1;
        var full = skull.CheekFullness * ExactMath.Hill(x - 54, usual.Y + 52, 26, 32);
        return place + new Vec3(side * ((0.75f * full) - hollow) * front, 0, z * front);
    }

    private float Upper(float x, float y)
    {
        var ridge = skull.BrowRidge * ExactMath.Hill(y - 17, 0, 18, 1) * ExactMath.Smooth(58, 28, x);
        var glabella = 0.5f * skull.BrowRidge * ExactMath.Hill(x, y - 14, 14, 12);
        return ridge + glabella - (0.4f * skull.BrowRidge * ExactMath.Hill(x, y - 40, 46, 18));
    }

    private float Cheeks(float x, float y)
    {
        var bone = (3 + skull.CheekboneForward) * ExactMath.Hill(x - 44, y + 24, 24, 19);
        var apple = (1.5f + (0.45f * skull.CheekFullness)) * ExactMath.Hill(x - 33, y + 40, 22, 22);
        var hollow = (2.5f - (0.5f * skull.CheekFullness)) * ExactMath.Hill(x - 48, y + 58, 20, 24);
        return bone + apple - hollow;
    }

    private float Chin(float x, float y)
    {
        var width = skull.ChinWidth;
        var ball = 5.5f * ExactMath.Plateau(x, y + 100, width + 9, 19, 0.2f);
        var cleft = 2.4f * skull.ChinCleft * ExactMath.Hill(x, y + 101, 3.6f, 12);
        return ball - cleft;
    }

    /// <summary>The fold from the wing of the nose past the mouth's corner: the cheek above it stands higher.</summary>
    private float Folds(float x, float y)
    {
        if (y is > -34 or < -84)
            return 0;
        var along = (-y - 34) / 50;
        var line = 17 + (15 * along) - (2.5f * along * along);
        var d = x - line;
        var ends = ExactMath.Smooth(0, 0.2f, along) * ExactMath.Smooth(1, 0.72f, along);
        var step = (ExactMath.Hill((d - 5) * (d - 5) / 64) * 1.6f) - (ExactMath.Hill(d * d / 9) * 1.5f);
        return step * ends * (0.1f + skin.CheekLines);
    }
}
