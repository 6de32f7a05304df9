using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Identity;

/// <summary>The ears.</summary>
internal sealed record EarTraits
{
    public required float Size { get; init; } // factor
    public required float OutDegrees { get; init; }
    public required float Lobe { get; init; } // 0 grown on .. 1 long
    public required float Height { get; init; } // millimetres above the usual place

    public static EarTraits Draw(SeededStream s, Basics basics) => new()
    {
        Size = s.Between(0.86f, 1.14f) + (0.08f * basics.SkinAge) + (0.05f * basics.Masculinity),
        OutDegrees = s.Between(14, 48),
        Lobe = s.Between(0, 1),
        Height = s.Between(-5, 5),
    };
}
