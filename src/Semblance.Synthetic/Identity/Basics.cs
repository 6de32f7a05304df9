using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Identity;

/// <summary>What the other traits lean on.</summary>
internal sealed record Basics
{
    /// <summary>Years, 18 to 84: nobody here is a minor.</summary>
    public required float Age { get; init; }

    /// <summary>0 what is read as a woman's face, 1 as a man's; the values between occur.</summary>
    public required float Masculinity { get; init; }

    /// <summary>Pigment of the skin, 0 the lightest to 1 the darkest of the human range; even, so that no tone is rare.</summary>
    public required float Melanin { get; init; }

    /// <summary>How old the skin is, 0 at 25 years to 1 at 84.</summary>
    public float SkinAge => ExactMath.Ramp(25, 84, Age);

    public static Basics Draw(long seed, SeededStream stream)
    {
        var age = SeededStream.Spread(seed, 0);
        var lean = SeededStream.Spread(seed, 1) < 0.5f ? 0.14f : 0.86f;
        return new Basics
        {
            Age = 18 + (66 * age * (0.65f + (0.35f * age))), // more young than old
            Masculinity = Math.Clamp(lean + (0.11f * stream.Bell()), 0, 1),
            Melanin = SeededStream.Spread(seed, 2),
        };
    }
}
