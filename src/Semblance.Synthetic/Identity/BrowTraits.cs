using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Identity;

/// <summary>The brows; millimetres unless said otherwise.</summary>
internal sealed record BrowTraits
{
    public required float Height { get; init; } // above the usual place
    public required float Thickness { get; init; }
    public required float InnerEnd { get; init; } // from the middle of the face
    public required float OuterEnd { get; init; }
    public required float Arch { get; init; }
    public required float ArchPlace { get; init; } // 0 inner end .. 1 outer end
    public required float Tilt { get; init; } // outer end up
    public required float Taper { get; init; } // 0..1: thin at the outer end
    public required float Density { get; init; } // 0..1
    public required float Unruliness { get; init; } // 0..1
    public required float MiddleHair { get; init; } // 0..1: hair between the brows

    public static BrowTraits Draw(SeededStream s, Basics basics)
    {
        var m = basics.Masculinity;
        return new BrowTraits
        {
            Height = s.Between(-4.5f, 6) - (2 * m) + 1,
            Thickness = s.Between(2, 9) + (2.6f * m),
            InnerEnd = s.Between(7, 16),
            OuterEnd = s.Between(46, 57),
            Arch = s.Between(-1.5f, 8) - (2 * m),
            ArchPlace = s.Between(0.45f, 0.75f),
            Tilt = s.Between(-2.5f, 6),
            Taper = s.Between(0.1f, 0.9f),
            Density = s.Chance(0.12f) ? s.Between(0.08f, 0.3f) : s.Between(0.45f, 1),
            Unruliness = Math.Clamp(s.Between(0, 0.5f) + (0.4f * m * basics.SkinAge), 0, 1),
            MiddleHair = s.Chance(0.15f + (0.1f * m)) ? s.Between(0.2f, 0.8f) : 0,
        };
    }
}
