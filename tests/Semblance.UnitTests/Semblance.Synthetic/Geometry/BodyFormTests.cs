using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Identity;

namespace Semblance.UnitTests.Synthetic.Geometry;

public sealed class BodyFormTests
{
    private static readonly PersonTraits Somebody = PersonTraits.FromSeed(4);

    [Fact]
    public void It_reaches_from_below_the_shoulders_to_the_floor()
    {
        var body = BodyForm.Of(Somebody.Skull, Somebody.Basics, 0);
        var torsoEnd = TorsoForm.Of(Somebody.Skull, Somebody.Basics).Places.Min(place => place.Y);
        Assert.True(body.Clothing[0].Places.Max(place => place.Y) > torsoEnd);
        Assert.Equal(BodyForm.Floor, body.Legs.SelectMany(leg => leg.Places).Min(place => place.Y));
        // No gap that the wall could be seen through: trousers begin above the trunk's hem.
        Assert.True(body.Legs[0].Places.Max(place => place.Y) > body.Clothing[0].Places.Min(place => place.Y));
    }

    [Fact]
    public void Legs_go_apart_and_each_arm_goes_with_the_other_leg()
    {
        var body = BodyForm.Of(Somebody.Skull, Somebody.Basics, 1);
        Assert.True(body.Legs[0].Places[^1].Z > body.Legs[1].Places[^1].Z + 300);
        Assert.True(body.Hands[0].Places[^1].Z < body.Hands[1].Places[^1].Z - 100);
    }
}
