using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Views;

/// <summary>How much the views of a set of pictures may differ, and how one of them is drawn.</summary>
/// <remarks>Immutable. The same range and seed give the same view on every machine.</remarks>
public sealed record ViewRange
{
    /// <summary>Portraits: head, light and camera nearly at rest.</summary>
    public static ViewRange Portrait { get; } = new() { YawDegrees = 6, PitchDegrees = 4, RollDegrees = 3, Expression = 0.3f, Light = 0.25f, Camera = 0.2f };

    /// <summary>Everyday pictures, in which every face should still be found and told apart.</summary>
    public static ViewRange Moderate { get; } = new();

    /// <summary>What cameras see of people who do not look at them: turned far, badly lit, partly hidden.</summary>
    public static ViewRange Hard { get; } = new() { YawDegrees = 70, PitchDegrees = 30, RollDegrees = 30, Expression = 1, Light = 1, Camera = 1, OcclusionShare = 0.3f };

    /// <summary>Most turn to each side: 0 to 90 degrees.</summary>
    public float YawDegrees { get; init; } = 35;

    /// <summary>Most turn up or down: 0 to 60 degrees.</summary>
    public float PitchDegrees { get; init; } = 15;

    /// <summary>Most tilt to each side: 0 to 180 degrees.</summary>
    public float RollDegrees { get; init; } = 12;

    /// <summary>How strongly faces move: 0 at rest to 1.</summary>
    public float Expression { get; init; } = 0.8f;

    /// <summary>How much the light differs from a portrait's: 0 to 1.</summary>
    public float Light { get; init; } = 0.6f;

    /// <summary>How much distance, exposure, colour, blur, noise and compression differ from a portrait's: 0 to 1.</summary>
    public float Camera { get; init; } = 0.6f;

    /// <summary>Share of views in which something hides a part of the face: 0 to 1.</summary>
    public float OcclusionShare { get; init; }

    /// <summary>Draws a view.</summary>
    /// <param name="seed">Which; views of different seeds are independent.</param>
    /// <param name="side">Columns and rows of the picture: 32 to 2,048.</param>
    /// <returns>The view.</returns>
    public SyntheticView Draw(long seed, int side = 512)
    {
        var s = new SeededStream(seed, "view");
        return new SyntheticView
        {
            Width = side,
            Height = side,
            Seed = seed,
            Pose = new ViewPose(s.Between(-YawDegrees, YawDegrees), s.Between(-PitchDegrees, PitchDegrees), s.Between(-RollDegrees, RollDegrees)),
            Expression = DrawExpression(new SeededStream(seed, "expression")),
            Light = DrawLight(new SeededStream(seed, "light")),
            Camera = DrawCamera(new SeededStream(seed, "camera")),
            Occlusion = s.Chance(OcclusionShare) ? (Occlusion)(1 + s.Below(3)) : Occlusion.None,
        };
    }

    private FaceExpression DrawExpression(SeededStream s)
    {
        var kind = s.Pick(0.35f, 0.35f, 0.15f, 0.15f); // at rest, smiling, speaking, frowning
        var strength = Expression * s.Unit();
        return new FaceExpression
        {
            Smile = kind == 1 ? strength : Expression * s.Between(-0.15f, 0.15f),
            JawOpen = kind == 1 ? 0.5f * strength * s.Unit() : kind == 2 ? strength : 0,
            Pucker = kind == 2 ? 0.4f * strength * s.Unit() : 0,
            BrowRaise = kind == 2 ? strength * s.Unit() : 0,
            Frown = kind == 3 ? strength : 0,
            EyeOpening = 1 - (Expression * s.Between(-0.12f, 0.35f)),
            GazeYawDegrees = Expression * s.Between(-15, 15),
            GazePitchDegrees = Expression * s.Between(-10, 10),
        };
    }

    private ViewLight DrawLight(SeededStream s)
    {
        var usual = ViewLight.Soft;
        return new ViewLight
        {
            AzimuthDegrees = usual.AzimuthDegrees + (Light * s.Between(-75, 115)),
            ElevationDegrees = usual.ElevationDegrees + (Light * s.Between(-30, 35)),
            Softness = ExactMath.Mix(usual.Softness, s.Unit(), Light),
            Ambient = ExactMath.Mix(usual.Ambient, s.Between(0.2f, 0.75f), Light),
            LampKelvin = ExactMath.Mix(usual.LampKelvin, s.Between(2_800, 8_000), Light),
            AmbientKelvin = ExactMath.Mix(usual.AmbientKelvin, s.Between(4_500, 10_000), Light),
            Rim = ExactMath.Mix(usual.Rim, s.Between(0, 0.8f), Light),
        };
    }

    private ViewCamera DrawCamera(SeededStream s) => new()
    {
        HeadShare = 0.56f * (1 + (Camera * s.Between(-0.5f, 0.25f))),
        Distance = ExactMath.Mix(1_300, s.Chance(0.25f) ? s.Between(450, 800) : s.Between(800, 3_500), Camera),
        OffsetX = Camera * s.Between(-0.12f, 0.12f),
        OffsetY = Camera * s.Between(-0.08f, 0.08f),
        Exposure = Camera * s.Between(-0.7f, 0.6f),
        WhiteKelvin = ExactMath.Mix(6_000, s.Between(4_200, 7_500), Camera),
        Contrast = 1 + (Camera * s.Between(-0.15f, 0.2f)),
        Saturation = 1 + (Camera * s.Between(-0.35f, 0.15f)),
        Blur = 0.45f + (Camera * s.Unit() * s.Between(0, 2)),
        Noise = 1.5f + (Camera * s.Unit() * s.Between(0, 12)),
        JpegQuality = 92 - (int)(Camera * s.Unit() * 60),
    };
}
