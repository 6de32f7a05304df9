using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Identity;

/// <summary>Glasses that a person always wears; millimetres unless said otherwise.</summary>
internal sealed record GlassesTraits
{
    public required float LensWidth { get; init; } // half
    public required float LensHeight { get; init; } // half
    public required float Squareness { get; init; } // exponent of the lens' outline
    public required float CatEye { get; init; } // outer corner up
    public required float Rim { get; init; } // thickness
    public required bool IsHalfRim { get; init; }
    public required Vec3 Colour { get; init; }
    public required float Tint { get; init; } // 0 clear .. 1 black

    /// <summary>Dark glasses that are put on for one view.</summary>
    public static GlassesTraits DrawDark(long seed)
    {
        var s = new SeededStream(seed, "dark glasses");
        return new GlassesTraits
        {
            LensWidth = s.Between(24, 30),
            LensHeight = s.Between(18, 25),
            Squareness = s.Between(2, 4),
            CatEye = 0,
            Rim = s.Between(1.2f, 3.2f),
            IsHalfRim = false,
            Colour = new Vec3(0.012f, 0.011f, 0.011f),
            Tint = s.Between(0.88f, 0.97f),
        };
    }

    /// <summary>Glasses, or <see langword="null"/> for the most.</summary>
    public static GlassesTraits? Draw(SeededStream s, Basics basics)
    {
        if (!s.Chance(0.16f + (0.22f * basics.SkinAge)))
            return null;
        Vec3[] colours = [new(0.01f, 0.01f, 0.012f), new(0.09f, 0.035f, 0.012f), new(0.35f, 0.3f, 0.25f), new(0.45f, 0.33f, 0.12f), new(0.2f, 0.01f, 0.015f), new(0.015f, 0.03f, 0.12f)];
        return new GlassesTraits
        {
            LensWidth = s.Between(21, 28),
            LensHeight = s.Between(14, 23),
            Squareness = s.Between(2, 5.5f),
            CatEye = s.Chance(0.25f) ? s.Between(2, 6) : 0,
            Rim = s.Chance(0.5f) ? s.Between(0.9f, 1.4f) : s.Between(1.8f, 3.4f),
            IsHalfRim = s.Chance(0.15f),
            Colour = colours[s.Below(colours.Length)],
            Tint = s.Chance(0.12f) ? s.Between(0.15f, 0.4f) : 0.03f,
        };
    }
}
