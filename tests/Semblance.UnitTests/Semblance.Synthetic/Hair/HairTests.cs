using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Hair;
using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;

namespace Semblance.UnitTests.Synthetic.Hair;

public sealed class HairTests
{
    private static readonly PersonTraits Person = PersonTraits.FromSeed(2);
    private static readonly HeadShape Head = HeadShape.Of(Person);

    [Fact]
    public void A_bald_head_has_no_hair_and_others_have_thousands()
    {
        Assert.Equal(0, ScalpHair.Grow(Person with { Hair = Person.Hair with { Cut = HairCut.Bald } }, Head).Count);
        Assert.True(ScalpHair.Grow(Person with { Hair = Person.Hair with { Cut = HairCut.Short, Recession = 0, Crown = 0 } }, Head).Count > 2_000);
    }

    [Fact]
    public void Long_hair_hangs_lower_than_short_and_leaves_the_eyes_free()
    {
        var longHair = ScalpHair.Grow(Person with { Hair = Person.Hair with { Cut = HairCut.Long } }, Head);
        var shortHair = ScalpHair.Grow(Person with { Hair = Person.Hair with { Cut = HairCut.Short } }, Head);
        Assert.True(longHair.Points.Min(p => p.Y) < shortHair.Points.Min(p => p.Y) - 40);
        Assert.DoesNotContain(longHair.Points, p => p.Z > 60 && MathF.Abs(p.X) < 40 && p.Y is < 5 and > -40);
    }

    [Fact]
    public void Only_who_has_a_beard_grows_one_and_brows_stand_above_the_eyes()
    {
        Assert.Equal(0, FaceHair.Beard(Person with { Beard = Person.Beard with { Moustache = 0, Chin = 0, Cheeks = 0 } }, Head).Count);
        var beard = FaceHair.Beard(Person with { Beard = Person.Beard with { Moustache = 1, Chin = 1, Cheeks = 1 } }, Head);
        Assert.True(beard.Count > 200);
        Assert.All(beard.Points, p => Assert.True(p.Y < 20));
        Assert.All(FaceHair.Brows(Person, Head).Points, p => Assert.InRange(p.Y, 2, 45));
    }

    [Fact]
    public void Hair_cannot_go_through_the_head()
    {
        var scalp = new ScalpShape(Head);
        Assert.Equal(1, scalp.Depth(scalp.PushOut(new Vec3(10, 40, 5), 1)), 1e-4f);
        Assert.Equal(new Vec3(0, 300, 0), scalp.PushOut(new Vec3(0, 300, 0), 1));
        Assert.True(scalp.Out(new Vec3(60, 30, 0)).X > 0.5f);
    }

    [Theory]
    [InlineData(10, 0, 90, 64)]
    [InlineData(-10, -40, 90, -64)]
    [InlineData(10, 60, 90, 10)]
    [InlineData(10, 0, -60, 10)]
    public void Hair_before_the_eyes_is_brushed_to_its_side(float x, float y, float z, float expected) =>
        Assert.Equal(expected, ScalpShape.ClearFace(new Vec3(x, y, z), x).X, y is 0 or 60 ? 12 : 0.1f);

    [Fact]
    public void Lengths_follow_the_cut()
    {
        var top = new Vec3(0, 100, 0);
        float Length(HairCut cut) => new HairStyle(Person.Hair with { Cut = cut }).Length(top);
        Assert.True(Length(HairCut.Shaved) < Length(HairCut.Short));
        Assert.True(Length(HairCut.Short) < Length(HairCut.Bob));
        Assert.True(Length(HairCut.Bob) < Length(HairCut.Long));
        Assert.True(new HairStyle(Person.Hair with { Cut = HairCut.Long }).Weight > new HairStyle(Person.Hair with { Cut = HairCut.Round }).Weight);
    }

    [Fact]
    public void A_hair_with_too_few_points_is_refused()
    {
        var set = new StrandSet(3, 1, 0);
        set.Add([Vec3.Zero, Vec3.Zero, Vec3.Zero], Vec3.Zero, -1);
        Assert.Equal(1, set.Count);
        Assert.Throws<ArgumentException>(() => set.Add([Vec3.Zero], Vec3.Zero, -1));
    }
}
