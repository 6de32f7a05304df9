using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Texture;

/// <summary>Lids, the fold above them, circles below and what is put on them.</summary>
internal sealed class EyePaint(EyeTraits eyes)
{
    private readonly LidLines _lids = new(eyes);

    public void Apply(Vec3 usual, ref Pigment point)
    {
        var (x, y) = (MathF.Abs(usual.X) - EyeForms.CentreX, usual.Y);
        if (MathF.Abs(x) > 30 || y is > 26 or < -28)
            return;
        point.Melanin += (0.05f + (0.13f * eyes.Circles)) * ExactMath.Hill(x + 2, y + 13, 21, 9);
        point.Blood += (0.2f + (0.5f * eyes.Circles)) * ExactMath.Hill(x + 3, y + 12, 19, 8);
        point.Blood += 0.3f * ExactMath.Plateau(x, y - 4, 21, 13, 0.4f);
        point.Dark += 0.16f * ExactMath.Hill(x + 15.5f, y - 3, 8, 11); // the hollow beside the nose's root
        point.Height += 0.5f * eyes.Bags * ExactMath.Hill(x + 1, y + 14, 14, 3);
        point.Dark += 0.14f * eyes.Bags * ExactMath.Hill(x - 0.5f, y + 17.5f + (0.02f * x * x), 17, 2.6f);
        Lid(x / EyeForms.HalfWidth, y / EyeForms.HalfWidth, ref point);
    }

    private void Lid(float ex, float ey, ref Pigment point)
    {
        if (ex is < -1.5f or > 1.6f)
            return;
        var upper = _lids.Upper(Math.Clamp(ex, -1, 1), 1);
        var lower = _lids.Lower(Math.Clamp(ex, -1, 1));
        var width = ExactMath.Smooth(1.45f, 0.8f, MathF.Abs(ex - 0.05f));
        var fold = upper + 0.06f + (0.34f * eyes.FoldHeight) + (0.05f * ex);
        if (eyes.FoldHeight > 0)
        {
            var d = (ey - fold) / 0.075f;
            var crease = ExactMath.Hill(d * d) * width * (1 - (0.7f * eyes.InnerFold * ExactMath.Smooth(0, -0.9f, ex)));
            point.Height -= 0.55f * crease;
            point.Dark += 0.38f * crease;
            point.Blood += 0.25f * crease;
        }

        var onLid = width * ExactMath.Smooth(fold + 0.28f, fold - 0.1f, ey) * ExactMath.Smooth(upper - 0.2f, upper, ey);
        point.Lay(eyes.Shadow, eyes.ShadowStrength * 0.6f * onLid);
        var above = (ey - upper - 0.03f) / (0.07f + (0.1f * eyes.Liner));
        point.Dark += (0.35f + (0.6f * eyes.Liner)) * ExactMath.Hill(above * above) * ExactMath.Smooth(1.25f, 0.95f, MathF.Abs(ex));
        var below = (ey - lower + 0.05f) / 0.09f;
        point.Blood += 0.5f * ExactMath.Hill(below * below) * width;
        point.Dark += 0.5f * eyes.Liner * ExactMath.Hill(below * below) * width;
    }
}
