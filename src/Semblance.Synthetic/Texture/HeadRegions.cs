using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Texture;

/// <summary>Where on the head hair and beard grow, by a place of the usual head.</summary>
internal sealed class HeadRegions(HairTraits hair, BeardTraits beard)
{
    private readonly Curve _hairline = new(
        [0, 12, 26, 42, 54, 63, 71, 79, 86, 93, 101, 112, 128, 150, 180],
        [66 - (9 * hair.WidowsPeak), 66 - (2 * hair.WidowsPeak), 67 + (14 * hair.Recession), 60 + (22 * hair.Recession), 46 + (14 * hair.Recession), 27 + (5 * hair.Recession), 9, -8, -13, 2, 14, -22, -52, -66, -72]);

    /// <summary>0 bare to 1 inside of the hair.</summary>
    public float Scalp(Vec3 usual, float direction)
    {
        var around = MathF.Abs(direction);
        var line = _hairline.At(around) + (hair.HairlineHeight * ExactMath.Smooth(75, 45, around));
        var inside = ExactMath.Smooth(-3.5f, 3.5f, usual.Y - line);
        var bald = hair.Crown * 1.6f * ExactMath.Hill((usual - new Vec3(0, 104, -26)) is var d ? d.Dot(d) / (80 * 80) : 0);
        return inside * ExactMath.Smooth(0.55f, 0.25f, bald);
    }

    /// <summary>0 bare to 1 where the beard is densest.</summary>
    public float Beard(Vec3 usual, float level)
    {
        if (usual.Z < -12 || usual.Y > 8)
            return 0;
        var x = MathF.Abs(usual.X);
        var cheek = beard.Cheeks * Cheek(x, usual.Y) * ExactMath.Smooth(11.9f, 11.2f, level);
        var chin = beard.Chin * ExactMath.Plateau(x, usual.Y + 98, 30, 24, 0.7f) * ExactMath.Smooth(11.9f, 11.2f, level);
        var lip = beard.Moustache * Moustache(x, usual.Y);
        return MathF.Max(cheek, MathF.Max(chin, lip)) * (1 - Lips(x, usual.Y));
    }

    /// <summary>Where a man's shaved beard shows.</summary>
    public float Shave(Vec3 usual, float level)
    {
        if (usual.Z < -12 || usual.Y > 8)
            return 0;
        var x = MathF.Abs(usual.X);
        return MathF.Max(Cheek(x, usual.Y) * ExactMath.Smooth(12.4f, 11.2f, level), MathF.Max(Moustache(x, usual.Y), ExactMath.Plateau(x, usual.Y + 98, 32, 26, 0.6f))) * (1 - Lips(x, usual.Y));
    }

    private float Cheek(float x, float y)
    {
        // From the sideburn down to the corner of the mouth; above it the cheek is bare.
        var edge = ExactMath.Mix(-78, -4, ExactMath.Smooth(26, 70, x)) + (16 * (beard.CheekLine - 0.5f) * ExactMath.Smooth(24, 40, x));
        return ExactMath.Smooth(4, -6, y - edge) * ExactMath.Smooth(17, 27, x + MathF.Max(0, -y - 84));
    }

    private static float Moustache(float x, float y) =>
        ExactMath.Smooth(-49.5f, -53, y - (0.1f * x)) * ExactMath.Smooth(-75, -70, y + (0.25f * MathF.Max(0, x - 14))) * ExactMath.Smooth(33, 25, x + (0.2f * (y + 60))) * ExactMath.Smooth(0, 3, x + 1.5f);

    private static float Lips(float x, float y)
    {
        var q = x / (MouthForms.CornerX + 1);
        var t = y > MouthForms.LineY ? (y - MouthForms.LineY) / MouthForms.UpperHeight : (MouthForms.LineY - y) / MouthForms.LowerHeight;
        return ExactMath.Smooth(1.25f, 0.85f, (q * q) + (t * t));
    }
}
