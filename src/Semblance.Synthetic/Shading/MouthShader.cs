using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Shading;

/// <summary>What shows between open lips: teeth, and darkness behind.</summary>
internal sealed class MouthShader(SceneLight light, float teethYellow)
{
    /// <summary>The colour at a depth below the upper lip.</summary>
    /// <param name="point">The point.</param>
    /// <param name="below">Millimetres below the upper lip.</param>
    /// <param name="gap">Millimetres between the lips.</param>
    public Vec3 Shade(ref SurfacePoint point, float below, float gap)
    {
        var x = MathF.Abs(point.Usual.X);
        var inside = ExactMath.Smooth(25, 12, x);
        var light1 = (light.Lamp * (0.55f * point.Lit)) + (light.Around(new Vec3(0, 0, 1)) * 0.75f);
        var tooth = Tooth(x, out var seam);
        var upper = ExactMath.Smooth(0.5f, 0, below - MathF.Min(7.5f - (0.12f * x), gap * 0.75f)) * ExactMath.Smooth(0, 1.6f, below);
        var lower = ExactMath.Smooth(0.5f, 0, gap - below - MathF.Min(3, gap * 0.2f)) * 0.75f;
        var ivory = new Vec3(0.74f, 0.68f - (0.05f * teethYellow), 0.58f - (0.16f * teethYellow)) * (tooth * seam * inside);
        var throat = new Vec3(0.045f, 0.012f, 0.010f);
        return Vec3.Lerp(throat, ivory, MathF.Max(upper, lower)) * light1;
    }

    /// <summary>Shade by tooth: each a little different, dark between two.</summary>
    private static float Tooth(float x, out float seam)
    {
        var width = x < 8.5f ? 8.5f : 6.8f;
        var at = x < 8.5f ? x / width : (x - 8.5f) / width;
        var across = at - MathF.Floor(at);
        seam = 1 - (0.35f * ExactMath.Smooth(0.10f, 0, MathF.Min(across, 1 - across)));
        return 1 - (0.025f * x / width);
    }
}
