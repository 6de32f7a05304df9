using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Texture;

/// <summary>
/// The edges of the lids. Across, -1 is the inner corner of an eye and 1 the outer; up, one unit is as long as across.
/// </summary>
internal sealed class LidLines(EyeTraits eyes)
{
    private readonly float _high = 0.375f * eyes.Opening * (1 - (0.22f * eyes.Hooding));
    private readonly float _low = 0.275f * eyes.Opening;

    /// <summary>The upper lid's edge; opening 1 is the usual, 0 shut.</summary>
    public float Upper(float across, float opening)
    {
        var t = across - (eyes.UpperPeak * (1 - (across * across)));
        // Skin over the inner corner draws the edge down there.
        var inner = eyes.InnerFold * 0.11f * ExactMath.Smooth(-0.35f, -1, across);
        var open = (_high * (1 - ExactMath.Pow(MathF.Abs(t), eyes.UpperRoundness))) - inner;
        var shut = Lower(across) + 0.02f;
        return shut + ((open - shut) * opening);
    }

    /// <summary>The lower lid's edge.</summary>
    public float Lower(float across)
    {
        var t = across - (eyes.LowerPeak * (1 - (across * across)));
        return -_low * (1 - (t * t)) - (0.03f * (1 - across));
    }
}
