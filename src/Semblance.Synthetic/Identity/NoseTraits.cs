using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Identity;

/// <summary>The nose; millimetres unless said otherwise.</summary>
internal sealed record NoseTraits
{
    public required float Length { get; init; } // longer than usual
    public required float RootDepth { get; init; } // positive: deep between the eyes
    public required float BridgeHeight { get; init; }
    public required float BridgeWidth { get; init; } // factor
    public required float Hump { get; init; }
    public required float TipForward { get; init; }
    public required float TipWidth { get; init; } // factor
    public required float TipLift { get; init; } // tip higher than usual
    public required float TipCleft { get; init; } // 0..1
    public required float WingWidth { get; init; } // outwards, each side
    public required float WingSize { get; init; } // factor
    public required float WingLift { get; init; }
    public required float NostrilSize { get; init; } // factor
    public required float Crooked { get; init; }

    public static NoseTraits Draw(SeededStream s, Basics basics)
    {
        var m = basics.Masculinity - 0.5f;
        return new NoseTraits
        {
            Length = s.Between(-6, 4.5f) + (2 * basics.SkinAge) + (2 * m),
            RootDepth = s.Between(-4, 5),
            BridgeHeight = s.Between(-5, 5) + m,
            BridgeWidth = s.Between(0.78f, 1.45f),
            Hump = s.Between(-2.5f, 3.5f) + m,
            TipForward = s.Between(-8, 5),
            TipWidth = s.Between(0.78f, 1.4f),
            TipLift = s.Between(-3.5f, 4.5f) - (2 * basics.SkinAge),
            TipCleft = s.Chance(0.2f) ? s.Between(0.3f, 1) : 0,
            WingWidth = s.Between(-3, 5.5f),
            WingSize = s.Between(0.75f, 1.3f),
            WingLift = s.Between(-2.5f, 2.5f),
            NostrilSize = s.Between(0.7f, 1.4f),
            Crooked = s.Between(-1.8f, 1.8f),
        };
    }
}
