using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Identity;

/// <summary>The hair of the head; lengths in millimetres.</summary>
internal sealed record HairTraits
{
    public required HairCut Cut { get; init; }
    public required Vec3 Colour { get; init; } // linear
    public required float Grey { get; init; } // 0..1
    public required float TopLength { get; init; }
    public required float SideLength { get; init; }
    public required float FringeLength { get; init; } // 0: none
    public required float FringeSweep { get; init; } // -1 subject's right .. 1 left
    public required float Parting { get; init; } // -1..1, place of the parting across the head
    public required float Curl { get; init; } // 0 straight .. 1 tight
    public required float Frizz { get; init; } // 0..1
    public required float Volume { get; init; } // 0..1
    public required float HairlineHeight { get; init; } // above the usual line
    public required float Recession { get; init; } // 0..1 of the corners
    public required float WidowsPeak { get; init; } // 0..1
    public required float Crown { get; init; } // 0..1 bald top

    public static HairTraits Draw(SeededStream s, Basics basics)
    {
        var m = basics.Masculinity;
        var isMan = m > 0.5f;
        var cut = isMan ? (HairCut)s.Pick(0.09f, 0.12f, 0.3f, 0.16f, 0.1f, 0.05f, 0.06f, 0.02f, 0.08f) : (HairCut)s.Pick(0.01f, 0.02f, 0.08f, 0.05f, 0.02f, 0.26f, 0.28f, 0.16f, 0.12f);
        var loss = isMan ? basics.SkinAge : 0.2f * basics.SkinAge;
        return new HairTraits
        {
            Cut = cut,
            Colour = DrawColour(s, basics),
            Grey = Math.Clamp((2.2f * basics.SkinAge) - 0.5f + s.Between(-0.5f, 0.3f), 0, 1),
            TopLength = s.Between(18, 60),
            SideLength = s.Between(4, 22),
            FringeLength = s.Chance(0.4f) ? s.Between(25, 75) : 0,
            FringeSweep = s.Between(-1, 1),
            Parting = s.Between(-0.8f, 0.8f),
            Curl = s.Chance(0.5f) ? s.Between(0, 0.2f) : s.Between(0.15f, 1),
            Frizz = 0.05f + (0.7f * s.Unit() * s.Unit()),
            Volume = s.Between(0, 1),
            HairlineHeight = s.Between(-9, 11) + (5 * loss),
            Recession = Math.Clamp((isMan ? s.Between(-0.4f, 0.6f) : s.Between(-0.4f, 0.15f)) + loss, 0, 1),
            WidowsPeak = s.Chance(0.3f) ? s.Between(0.3f, 1) : 0,
            Crown = isMan ? Math.Clamp((1.5f * loss) + s.Between(-1, 0.3f), 0, 1) : 0,
        };
    }

    private static Vec3 DrawColour(SeededStream s, Basics basics)
    {
        var dark = Math.Clamp((basics.Melanin * 1.6f) + s.Between(-0.1f, 0.35f), 0, 1);
        Vec3[] light = [new(0.52f, 0.36f, 0.18f), new(0.33f, 0.19f, 0.08f), new(0.30f, 0.09f, 0.03f), new(0.16f, 0.08f, 0.035f), new(0.09f, 0.045f, 0.022f)];
        var black = new Vec3(0.011f, 0.009f, 0.009f);
        var natural = Vec3.Lerp(light[s.Below(light.Length)], black, dark > 0.75f ? 1 : dark * 0.9f);
        return s.Chance(0.06f) ? Vec3.Lerp(natural, new Vec3(s.Unit(), s.Unit(), s.Unit()) * 0.5f, 0.7f) : natural;
    }
}
