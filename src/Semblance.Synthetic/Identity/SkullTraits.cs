using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Identity;

/// <summary>The head's outline and the large forms of the face; millimetres unless said otherwise.</summary>
internal sealed record SkullTraits
{
    public required float Width { get; init; } // factor
    public required float CrownHeight { get; init; }
    public required float BackDepth { get; init; }
    public required float ForeheadSlope { get; init; }
    public required float ForeheadWidth { get; init; }
    public required float BrowRidge { get; init; }
    public required float TempleHollow { get; init; }
    public required float CheekboneWidth { get; init; }
    public required float CheekboneForward { get; init; }
    public required float CheekFullness { get; init; }
    public required float MidfaceForward { get; init; }
    public required float JawWidth { get; init; }
    public required float JawDrop { get; init; }
    public required float JawSquareness { get; init; } // exponent
    public required float ChinDrop { get; init; }
    public required float ChinForward { get; init; }
    public required float ChinWidth { get; init; }
    public required float ChinCleft { get; init; } // 0..1
    public required float NeckWidth { get; init; } // factor
    public required float DoubleChin { get; init; } // 0..1
    public required float Asymmetry { get; init; } // 0..1

    public static SkullTraits Draw(SeededStream s, Basics basics)
    {
        var m = basics.Masculinity - 0.5f;
        var weight = s.Between(-1, 1);
        return new SkullTraits
        {
            Width = s.Between(0.92f, 1.09f),
            CrownHeight = s.Between(-12, 10),
            BackDepth = s.Between(-12, 10),
            ForeheadSlope = s.Between(-8, 6) - (4 * m),
            ForeheadWidth = s.Between(-7, 7),
            BrowRidge = Math.Max(0, s.Between(-1, 4) + (4 * m)),
            TempleHollow = s.Between(0, 4) - weight,
            CheekboneWidth = s.Between(-7, 8),
            CheekboneForward = s.Between(-4, 6),
            CheekFullness = s.Between(-4, 4) + (4 * weight) - (2 * basics.SkinAge),
            MidfaceForward = s.Between(-5, 5),
            JawWidth = s.Between(-10, 11) + (3 * weight) + (5 * m),
            JawDrop = s.Between(-8, 8) + (4 * m),
            JawSquareness = s.Between(1.55f, 2.15f) + (0.15f * m),
            ChinDrop = s.Between(-8, 9) + (3 * m),
            ChinForward = s.Between(-7, 6),
            ChinWidth = s.Between(11, 24) + (3 * m),
            ChinCleft = s.Chance(0.2f) ? s.Between(0.3f, 1) : 0,
            NeckWidth = 1 + s.Between(-0.1f, 0.1f) + (0.14f * m) + (0.06f * weight),
            DoubleChin = Math.Clamp((0.5f * weight) + (0.3f * basics.SkinAge) + s.Between(-0.3f, 0.3f), 0, 1),
            Asymmetry = s.Between(0.2f, 1),
        };
    }
}
