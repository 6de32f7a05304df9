using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Identity;

/// <summary>All that makes a person out, drawn from a seed; every part has a stream of its own.</summary>
internal sealed record PersonTraits
{
    public required long Seed { get; init; }
    public required Basics Basics { get; init; }
    public required SkullTraits Skull { get; init; }
    public required EyeTraits Eyes { get; init; }
    public required BrowTraits Brows { get; init; }
    public required NoseTraits Nose { get; init; }
    public required MouthTraits Mouth { get; init; }
    public required EarTraits Ears { get; init; }
    public required SkinTraits Skin { get; init; }
    public required HairTraits Hair { get; init; }
    public required BeardTraits Beard { get; init; }
    public required GlassesTraits? Glasses { get; init; }
    public required Vec3 Clothing { get; init; } // linear colour

    public static PersonTraits FromSeed(long seed)
    {
        var basics = Basics.Draw(seed, new SeededStream(seed, "basics"));
        return new PersonTraits
        {
            Seed = seed,
            Basics = basics,
            Skull = SkullTraits.Draw(new SeededStream(seed, "skull"), basics),
            Eyes = EyeTraits.Draw(new SeededStream(seed, "eyes"), basics),
            Brows = BrowTraits.Draw(new SeededStream(seed, "brows"), basics),
            Nose = NoseTraits.Draw(new SeededStream(seed, "nose"), basics),
            Mouth = MouthTraits.Draw(new SeededStream(seed, "mouth"), basics),
            Ears = EarTraits.Draw(new SeededStream(seed, "ears"), basics),
            Skin = SkinTraits.Draw(new SeededStream(seed, "skin"), basics),
            Hair = HairTraits.Draw(new SeededStream(seed, "hair"), basics),
            Beard = BeardTraits.Draw(new SeededStream(seed, "beard"), basics),
            Glasses = GlassesTraits.Draw(new SeededStream(seed, "glasses"), basics),
            Clothing = DrawClothing(new SeededStream(seed, "clothing")),
        };
    }

    /// <summary>Colour of the beard, linear.</summary>
    public Vec3 BeardColour()
    {
        var natural = Vec3.Lerp(Hair.Colour, new Vec3(0.16f, 0.05f, 0.02f), Beard.Redness);
        return Vec3.Lerp(natural, new Vec3(0.45f, 0.45f, 0.46f), Math.Clamp(Hair.Grey + Beard.Grey, 0, 1) * ExactMath.Ramp(25, 45, Basics.Age));
    }

    /// <summary>Colour of the brows, linear: a little darker than the hair, and grey much later.</summary>
    public Vec3 BrowColour() => Vec3.Lerp(Vec3.Lerp(Hair.Colour, new Vec3(0.03f, 0.018f, 0.012f), 0.45f), new Vec3(0.36f, 0.36f, 0.37f), 0.7f * Hair.Grey * Basics.SkinAge);

    /// <summary>Colour of the trousers, linear: dark more often than not.</summary>
    public Vec3 Trousers()
    {
        var stream = new SeededStream(Seed, "trousers");
        return Vec3.Lerp(DrawClothing(stream), new Vec3(0.02f, 0.025f, 0.045f), stream.Between(0.3f, 1));
    }

    private static Vec3 DrawClothing(SeededStream s)
    {
        var grey = s.Between(0.01f, 0.7f);
        var tint = new Vec3(s.Unit(), s.Unit(), s.Unit());
        return Vec3.Lerp(new Vec3(grey, grey, grey), tint * grey, s.Between(0, 1));
    }
}
