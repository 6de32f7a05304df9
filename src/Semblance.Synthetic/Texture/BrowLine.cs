using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Texture;

/// <summary>The brow's middle line and thickness on the front of the usual head.</summary>
internal static class BrowLine
{
    private const float UsualHeight = 17.5f;

    /// <summary>Height of the middle line; t runs from 0 at the inner end to 1 at the outer.</summary>
    public static float Height(BrowTraits brows, float t)
    {
        var d = t - brows.ArchPlace;
        var reach = d < 0 ? brows.ArchPlace : 1 - brows.ArchPlace;
        var arch = 1 - (d * d / (reach * reach));
        return UsualHeight + brows.Height + (brows.Arch * arch) + (brows.Tilt * (t - 0.3f));
    }

    /// <summary>Half of the thickness.</summary>
    public static float HalfThickness(BrowTraits brows, float t) =>
        0.5f * brows.Thickness * (1 - (brows.Taper * ExactMath.Smooth(0.25f, 1, t))) * ExactMath.Smooth(-0.06f, 0.1f, t) * ExactMath.Smooth(1.04f, 0.9f, t);

    /// <summary>0 outside of the brow to 1 on its middle line.</summary>
    public static float Cover(BrowTraits brows, float x, float y)
    {
        var t = (x - brows.InnerEnd) / (brows.OuterEnd - brows.InnerEnd);
        if (t is < -0.06f or > 1.04f)
            return 0;
        var half = HalfThickness(brows, t);
        return half <= 0.05f ? 0 : ExactMath.Smooth(1.25f, 0.6f, MathF.Abs(y - Height(brows, t)) / half);
    }
}
