using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Identity;

/// <summary>The beard; shares 0 to 1, lengths in millimetres.</summary>
internal sealed record BeardTraits
{
    public required float Stubble { get; init; } // shade of shaved hair
    public required float Moustache { get; init; } // density
    public required float Chin { get; init; }
    public required float Cheeks { get; init; }
    public required float Length { get; init; }
    public required float CheekLine { get; init; } // how high the beard grows
    public required float Grey { get; init; } // more than the hair's
    public required float Redness { get; init; }

    public bool HasHair => MathF.Max(Moustache, MathF.Max(Chin, Cheeks)) > 0.05f;

    public static BeardTraits Draw(SeededStream s, Basics basics)
    {
        var isMan = basics.Masculinity > 0.5f;
        var kind = isMan ? s.Pick(0.34f, 0.16f, 0.12f, 0.14f, 0.24f) : 0;
        var density = s.Between(0.5f, 1);
        return new BeardTraits
        {
            Stubble = isMan ? s.Between(0, 0.9f) : 0,
            Moustache = kind is 2 or 4 || (kind is 3 && s.Chance(0.7f)) ? density : kind == 1 ? 0.35f * density : 0,
            Chin = kind is 3 or 4 ? density : kind == 1 ? 0.35f * density : 0,
            Cheeks = kind == 4 ? density * s.Between(0.6f, 1) : kind == 1 ? 0.3f * density : 0,
            Length = kind switch { 1 => s.Between(1.5f, 3), 2 => s.Between(4, 9), _ => s.Chance(0.3f) ? s.Between(14, 38) : s.Between(4, 12) },
            CheekLine = s.Between(0, 1),
            Grey = s.Between(-0.2f, 0.5f),
            Redness = s.Chance(0.3f) ? s.Between(0.1f, 0.5f) : 0,
        };
    }
}
