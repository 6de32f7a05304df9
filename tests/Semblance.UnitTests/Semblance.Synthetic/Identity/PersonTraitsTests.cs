using Semblance.Synthetic.Identity;

namespace Semblance.UnitTests.Synthetic.Identity;

public sealed class PersonTraitsTests
{
    private static readonly PersonTraits[] Crowd = [.. Enumerable.Range(1, 600).Select(seed => PersonTraits.FromSeed(seed))];

    [Fact]
    public void A_seed_is_always_the_same_person() => Assert.Equal(PersonTraits.FromSeed(77), PersonTraits.FromSeed(77));

    [Fact]
    public void No_two_seeds_share_a_nose_a_skull_or_eyes()
    {
        Assert.Equal(Crowd.Length, Crowd.Select(person => person.Nose).Distinct().Count());
        Assert.Equal(Crowd.Length, Crowd.Select(person => person.Skull).Distinct().Count());
        Assert.Equal(Crowd.Length, Crowd.Select(person => person.Eyes).Distinct().Count());
    }

    [Fact]
    public void Nobody_is_a_minor_and_all_ages_occur()
    {
        Assert.All(Crowd, person => Assert.InRange(person.Basics.Age, 18, 84));
        Assert.All(Enumerable.Range(0, 6), decade => Assert.Contains(Crowd, person => (int)((person.Basics.Age - 18) / 11) == decade));
    }

    [Fact]
    public void No_skin_tone_is_rare() =>
        Assert.All(Enumerable.Range(0, 10), tenth => Assert.InRange(Crowd.Count(person => (int)(person.Basics.Melanin * 10) == tenth), 50, 70)); // 60 expected, spread evenly

    [Fact]
    public void Women_and_men_are_as_many() => Assert.InRange(Crowd.Count(person => person.Basics.Masculinity > 0.5f), 270, 330);

    [Fact]
    public void Colours_are_colours() => Assert.All(Crowd, person => Assert.All(
        new[] { person.Hair.Colour, person.Eyes.IrisColour, person.Eyes.IrisCentreColour, person.Clothing, person.BeardColour(), person.BrowColour(), person.Mouth.Lipstick },
        colour => Assert.True(colour is { X: >= 0 and <= 1, Y: >= 0 and <= 1, Z: >= 0 and <= 1 }, $"{colour} of person {person.Seed}")));
}
