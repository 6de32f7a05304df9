using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;

namespace Semblance.UnitTests.Synthetic.Identity;

public sealed class TraitRangesTests
{
    private static readonly Basics Young = new() { Age = 20, Masculinity = 0.9f, Melanin = 0.3f };
    private static readonly Basics Old = Young with { Age = 80 };

    [Fact]
    public void Old_skin_has_more_lines_and_spots() =>
        Older(static (stream, basics) => SkinTraits.Draw(stream, basics) is var skin ? skin.ForeheadLines + skin.CrowsFeet + skin.CheekLines + skin.MouthLines + skin.FrownLines + skin.AgeSpots : 0);

    [Fact]
    public void Old_eyes_have_more_bags_and_hooded_lids() => Older(static (stream, basics) => EyeTraits.Draw(stream, basics) is var eyes ? eyes.Bags + eyes.Hooding : 0);

    [Fact]
    public void Old_hair_is_greyer_and_thinner() => Older(static (stream, basics) => HairTraits.Draw(stream, basics) is var hair ? hair.Grey + hair.Recession + hair.Crown : 0);

    [Fact]
    public void Old_lips_are_thinner() => Older(static (stream, basics) => MouthTraits.Draw(stream, basics) is var mouth ? -mouth.UpperHeight - mouth.LowerHeight : 0);

    [Fact]
    public void Old_noses_and_ears_are_larger()
    {
        Older(static (stream, basics) => NoseTraits.Draw(stream, basics).Length);
        Older(static (stream, basics) => EarTraits.Draw(stream, basics).Size);
    }

    [Fact]
    public void Old_chins_are_more_often_double() => Older(static (stream, basics) => SkullTraits.Draw(stream, basics).DoubleChin);

    [Fact]
    public void Men_have_thicker_brows_and_only_men_have_beards()
    {
        var woman = Young with { Masculinity = 0.1f };
        Assert.True(Mean(woman, static (s, b) => BrowTraits.Draw(s, b).Thickness) < Mean(Young, static (s, b) => BrowTraits.Draw(s, b).Thickness));
        Assert.Equal(0, Mean(woman, static (s, b) => BeardTraits.Draw(s, b) is { HasHair: true } ? 1 : 0));
        Assert.InRange(Mean(Young, static (s, b) => BeardTraits.Draw(s, b) is { HasHair: true } ? 1 : 0), 0.4f, 0.9f);
    }

    [Fact]
    public void Some_wear_glasses_and_the_old_more_often()
    {
        Older(static (stream, basics) => GlassesTraits.Draw(stream, basics) is null ? 0 : 1);
        Assert.InRange(Mean(Young, static (s, b) => GlassesTraits.Draw(s, b) is null ? 0 : 1), 0.05f, 0.3f);
        Assert.True(GlassesTraits.DrawDark(1).Tint > 0.8f);
    }

    private static void Older(Func<SeededStream, Basics, float> measure) => Assert.True(Mean(Old, measure) > Mean(Young, measure));

    private static float Mean(Basics basics, Func<SeededStream, Basics, float> measure) =>
        Enumerable.Range(0, 300).Average(seed => measure(new SeededStream(seed, "trait"), basics));
}
