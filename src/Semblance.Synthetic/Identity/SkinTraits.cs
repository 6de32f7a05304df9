using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Identity;

/// <summary>The skin's colour and what is on it; shares 0 to 1 unless said otherwise.</summary>
internal sealed record SkinTraits
{
    public required float Melanin { get; init; }
    public required float Blood { get; init; }
    public required float Yellow { get; init; }
    public required float CheekRed { get; init; }
    public required float NoseRed { get; init; }
    public required float Unevenness { get; init; } // large patches
    public required float Mottling { get; init; } // small patches
    public required float Freckles { get; init; }
    public required int Moles { get; init; } // how many
    public required float Spots { get; init; } // pimples
    public required float AgeSpots { get; init; }
    public required float Scars { get; init; }
    public required float Oil { get; init; }
    public required float Pores { get; init; }
    public required float ForeheadLines { get; init; }
    public required float FrownLines { get; init; }
    public required float CrowsFeet { get; init; }
    public required float CheekLines { get; init; } // from the nose to the mouth's corners
    public required float MouthLines { get; init; } // from the mouth's corners down
    public required float CheekShade { get; init; } // dark skin of the cheeks or forehead (melasma)

    public static SkinTraits Draw(SeededStream s, Basics basics)
    {
        var age = basics.SkinAge;
        return new SkinTraits
        {
            Melanin = basics.Melanin,
            Blood = s.Between(0.15f, 1),
            Yellow = s.Between(0, 1),
            CheekRed = s.Between(0, 1),
            NoseRed = s.Between(0, 0.8f) + (0.3f * age),
            Unevenness = s.Between(0.1f, 1),
            Mottling = s.Between(0.1f, 0.8f) + (0.3f * age),
            Freckles = s.Chance(0.3f) ? s.Between(0.2f, 1) * ExactMath.Smooth(0.8f, 0.3f, basics.Melanin) : 0,
            Moles = s.Chance(0.5f) ? 0 : 1 + s.Below(6),
            Spots = s.Chance(0.3f) ? s.Between(0.2f, 1) * (1 - age) : 0,
            AgeSpots = age * s.Between(0, 1),
            Scars = s.Chance(0.12f) ? s.Between(0.4f, 1) : 0,
            Oil = s.Between(0, 1),
            Pores = s.Between(0.2f, 1),
            ForeheadLines = Lines(s, age),
            FrownLines = Lines(s, age),
            CrowsFeet = Lines(s, age),
            CheekLines = Math.Clamp(s.Between(-0.15f, 0.35f) + (0.6f * age), 0, 1),
            MouthLines = Lines(s, age),
            CheekShade = s.Chance(0.25f) ? s.Between(0.2f, 0.8f) : 0,
        };
    }

    private static float Lines(SeededStream s, float age) => Math.Clamp((1.15f * age) + s.Between(-0.5f, 0.22f), 0, 1);
}
