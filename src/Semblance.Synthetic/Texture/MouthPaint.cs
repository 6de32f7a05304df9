using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Texture;

/// <summary>The red of the lips and the line between them.</summary>
internal sealed class MouthPaint(MouthTraits mouth)
{
    public void Apply(Vec3 usual, ref Pigment point)
    {
        var (x, y) = (MathF.Abs(usual.X), usual.Y - MouthForms.LineY);
        if (x > 34 || y is > 18 or < -22)
            return;
        var q = x / (MouthForms.CornerX + 0.5f);
        var round = MathF.Sqrt(MathF.Max(0, 1 - (q * q)));
        var upperEdge = MouthForms.UpperHeight * Upper(x, q);
        var lowerEdge = -MouthForms.LowerHeight * MathF.Sqrt(round) * (0.92f + (0.08f * round));
        var red = ExactMath.Smooth(upperEdge + 0.9f, upperEdge - 0.7f, y) * ExactMath.Smooth(lowerEdge - 1.2f, lowerEdge + 0.8f, y) * ExactMath.Smooth(1.03f, 0.93f, q);
        point.Blood += red * (0.9f + (1.5f * mouth.Redness));
        point.Melanin += red * (0.05f + (0.05f * (1 - mouth.Redness)));
        point.Shine += 0.3f * red;
        point.Height += 0.12f * red * Furrows(usual.X, y);
        point.Lay(mouth.Lipstick, mouth.LipstickStrength * red);
        var line = y / 0.9f;
        point.Dark += 0.42f * ExactMath.Hill(line * line) * ExactMath.Smooth(1.1f, 0.9f, q);
        point.Dark += 0.15f * ExactMath.Hill(x - 26.5f, y + 0.5f, 4, 3);
        point.Dark += 0.12f * ExactMath.Hill(x, y + 14.5f, 15, 4);
    }

    /// <summary>The upper lip's edge: a bow with a notch in the middle.</summary>
    private float Upper(float x, float q)
    {
        var arch = MathF.Sqrt(MathF.Max(0, 1 - (q * q))) * (1 - (0.25f * q));
        var notch = 0.34f * mouth.Bow * ExactMath.Hill(x * x / 36);
        return arch * (1 - notch);
    }

    private static float Furrows(float x, float y) => NoiseSheet.Fine.At(x * 0.021f, y * 0.0025f);
}
