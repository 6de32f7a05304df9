using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Identity;

/// <summary>The eyes and the skin around them; millimetres unless said otherwise.</summary>
internal sealed record EyeTraits
{
    public required float Spacing { get; init; } // each eye's move outwards
    public required float Size { get; init; } // factor
    public required float Opening { get; init; } // factor of the lid opening's height
    public required float TiltDegrees { get; init; } // outer corner up
    public required float Depth { get; init; } // positive: deep set
    public required float UpperPeak { get; init; } // -1 inner .. 1 outer: where the upper lid is highest
    public required float LowerPeak { get; init; }
    public required float UpperRoundness { get; init; } // exponent of the upper lid's line
    public required float FoldHeight { get; init; } // 0 no visible fold of the lid .. 1 high
    public required float InnerFold { get; init; } // 0..1: skin over the inner corner
    public required float Hooding { get; init; } // 0..1: skin that hangs over the lid
    public required float Bags { get; init; } // 0..1
    public required float Circles { get; init; } // 0..1: dark skin below
    public required float IrisRadius { get; init; }
    public required Vec3 IrisColour { get; init; } // linear
    public required Vec3 IrisCentreColour { get; init; }
    public required float ScleraYellow { get; init; }
    public required float Lashes { get; init; } // 0..1
    public required float Liner { get; init; } // 0..1: drawn line along the lids
    public required Vec3 Shadow { get; init; } // colour on the lid
    public required float ShadowStrength { get; init; }

    public static EyeTraits Draw(SeededStream s, Basics basics)
    {
        var makeup = basics.Masculinity < 0.45f ? Math.Max(0, s.Between(-0.6f, 1)) : 0;
        var (iris, centre) = DrawIris(s, basics.Melanin);
        return new EyeTraits
        {
            Spacing = s.Between(-3.4f, 3.6f),
            Size = s.Between(0.94f, 1.36f),
            Opening = s.Between(0.62f, 1.16f),
            TiltDegrees = s.Between(-8, 12),
            Depth = s.Between(-5, 6),
            UpperPeak = s.Between(-0.35f, 0.35f),
            LowerPeak = s.Between(-0.1f, 0.5f),
            UpperRoundness = s.Between(1.7f, 2.8f),
            FoldHeight = s.Chance(0.25f) ? 0 : s.Between(0.25f, 1),
            InnerFold = s.Chance(0.3f) ? s.Between(0.3f, 1) : 0,
            Hooding = Math.Clamp(s.Between(-0.5f, 0.7f) + (0.5f * basics.SkinAge), 0, 1),
            Bags = Math.Clamp(s.Between(-0.3f, 0.5f) + (0.7f * basics.SkinAge), 0, 1),
            Circles = s.Between(0, 1),
            IrisRadius = s.Between(5.4f, 6.5f),
            IrisColour = iris,
            IrisCentreColour = centre,
            ScleraYellow = s.Between(0, 0.6f) + (0.3f * basics.SkinAge),
            Lashes = Math.Clamp(0.6f - (0.4f * basics.Masculinity) + s.Between(-0.3f, 0.3f) + (0.4f * makeup), 0.05f, 1),
            Liner = makeup * s.Between(0, 1),
            Shadow = new Vec3(s.Between(0.02f, 0.3f), s.Between(0.01f, 0.2f), s.Between(0.02f, 0.3f)),
            ShadowStrength = s.Chance(0.5f) ? makeup * s.Between(0, 0.8f) : 0,
        };
    }

    private static (Vec3 Iris, Vec3 Centre) DrawIris(SeededStream s, float melanin)
    {
        var light = melanin < 0.5f && s.Chance(0.75f - melanin);
        if (!light)
        {
            var brown = s.Between(0, 1);
            var dark = new Vec3(0.035f, 0.016f, 0.008f);
            var amber = new Vec3(0.20f, 0.09f, 0.025f);
            var colour = Vec3.Lerp(dark, amber, brown * brown * (1 - (0.6f * melanin)));
            return (colour, Vec3.Lerp(colour, amber, 0.25f));
        }

        Vec3[] kinds = [new(0.10f, 0.22f, 0.42f), new(0.24f, 0.32f, 0.36f), new(0.12f, 0.24f, 0.12f), new(0.20f, 0.20f, 0.06f), new(0.06f, 0.14f, 0.30f)];
        var iris = Vec3.Lerp(kinds[s.Below(kinds.Length)], kinds[s.Below(kinds.Length)], s.Between(0, 0.5f)) * s.Between(0.6f, 1.3f);
        var centre = s.Chance(0.5f) ? new Vec3(0.25f, 0.15f, 0.05f) : iris * 1.4f;
        return (iris, centre);
    }
}
