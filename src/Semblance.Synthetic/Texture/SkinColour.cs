using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Texture;

/// <summary>
/// The colour of skin from what is in it: melanin and blood each take away light, blue more than red. The numbers are fitted by eye to the range
/// of human skin from very light to very dark, not measured.
/// </summary>
internal static class SkinColour
{
    private static readonly Vec3 Bare = new(0.86f, 0.70f, 0.60f);
    private static readonly Vec3 Pigment = new(2.35f, 2.95f, 3.35f);
    private static readonly Vec3 Blood = new(0.03f, 0.36f, 0.30f);
    private static readonly Vec3 Yellow = new(0.00f, 0.04f, 0.30f);

    /// <summary>Linear colour; all shares 0 to about 1.</summary>
    public static Vec3 Of(float melanin, float blood, float yellow)
    {
        var m = MathF.Max(0, melanin);
        m *= 0.55f + (0.45f * m); // even steps to the eye
        var b = MathF.Max(0, blood);
        return new Vec3(
            Bare.X * Fade((Pigment.X * m) + (Blood.X * b) + (Yellow.X * yellow)),
            Bare.Y * Fade((Pigment.Y * m) + (Blood.Y * b) + (Yellow.Y * yellow)),
            Bare.Z * Fade((Pigment.Z * m) + (Blood.Z * b) + (Yellow.Z * yellow)));
    }

    /// <summary>e to the -x for 0 to 6, right to about 1e-3: the eighth power of a short series, much quicker than the exact one.</summary>
    private static float Fade(float x)
    {
        var y = x * 0.125f;
        var e = 1 / (1 + (y * (1 + (y * (0.5f + (y * (0.16666667f + (y * 0.0416f))))))));
        e *= e;
        e *= e;
        return e * e;
    }
}
