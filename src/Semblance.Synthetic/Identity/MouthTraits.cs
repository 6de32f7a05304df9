using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Identity;

/// <summary>The mouth; millimetres unless said otherwise.</summary>
internal sealed record MouthTraits
{
    public required float Drop { get; init; } // lower than usual: a long upper lip
    public required float Width { get; init; } // factor
    public required float UpperHeight { get; init; } // of the red of the lip
    public required float LowerHeight { get; init; }
    public required float Fullness { get; init; } // factor of the lips' bulge
    public required float Bow { get; init; } // 0..1: the notch of the upper lip
    public required float CornerLift { get; init; }
    public required float Wave { get; init; } // of the line between the lips
    public required float Protrusion { get; init; }
    public required float Philtrum { get; init; } // 0..1
    public required float Redness { get; init; } // 0..1
    public required Vec3 Lipstick { get; init; }
    public required float LipstickStrength { get; init; }

    public static MouthTraits Draw(SeededStream s, Basics basics)
    {
        var thin = 1.6f * basics.SkinAge;
        return new MouthTraits
        {
            Drop = s.Between(-5, 3),
            Width = s.Between(0.78f, 1.18f),
            UpperHeight = Math.Max(1.8f, s.Between(3.2f, 11) - thin),
            LowerHeight = Math.Max(3.5f, s.Between(6, 14) - thin),
            Fullness = s.Between(0.4f, 2.1f),
            Bow = s.Between(0, 1),
            CornerLift = 1.6f + s.Between(-2.2f, 2.4f) - basics.SkinAge,
            Wave = s.Between(-0.4f, 1.6f),
            Protrusion = s.Between(-4, 5),
            Philtrum = s.Between(0, 1) * (1 - (0.5f * basics.SkinAge)),
            Redness = s.Between(0, 1),
            Lipstick = new Vec3(s.Between(0.12f, 0.45f), s.Between(0.012f, 0.09f), s.Between(0.015f, 0.12f)),
            LipstickStrength = basics.Masculinity < 0.45f && s.Chance(0.45f) ? s.Between(0.25f, 0.75f) : 0,
        };
    }
}
