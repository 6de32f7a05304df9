using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;

namespace Semblance.UnitTests.Synthetic.Geometry;

public sealed class HeadTests
{
    private static readonly PersonTraits Person = PersonTraits.FromSeed(6);

    [Fact]
    public void The_usual_head_is_as_wide_on_both_sides()
    {
        for (var row = 0; row < HeadGrid.Rows; row++)
        {
            for (var column = 0; column < HeadGrid.Columns; column++)
            {
                var (here, there) = (UsualHead.Places[(row * HeadGrid.Columns) + column], UsualHead.Places[(row * HeadGrid.Columns) + HeadGrid.Columns - 1 - column]);
                Assert.Equal(-here.X, there.X, 0.01f);
                Assert.Equal(here.Z, there.Z, 0.01f);
            }
        }
    }

    [Fact]
    public void Heads_have_human_measures() => Assert.All(Enumerable.Range(1, 60), seed =>
    {
        var head = HeadShape.Of(PersonTraits.FromSeed(seed));
        var places = head.Places.Where((_, i) => HeadGrid.Levels[i / HeadGrid.Columns] < 10).ToArray();
        Assert.InRange(places.Max(p => p.X) - places.Min(p => p.X), 120, 180); // millimetres; the world's heads are 130 to 170 wide
        Assert.InRange(places.Max(p => p.Y) - places.Min(p => p.Y), 185, 275); // and 190 to 260 high
        Assert.InRange(head.LeftBall.X - head.RightBall.X, 52, 75); // pupils are 52 to 74 apart
    });

    [Fact]
    public void The_chart_finds_a_place_of_the_front_again()
    {
        foreach (var (x, y) in new[] { (0f, 0f), (31.5f, 0f), (-25f, -68f), (10f, 40f), (-40f, -30f) })
        {
            var place = FacePoints.At(UsualHead.Places, x, y);
            Assert.Equal(x, place.X, 1.5f); // millimetres: a cell of the chart
            Assert.Equal(y, place.Y, 1.5f);
        }
    }

    [Fact]
    public void A_larger_trait_makes_a_larger_feature()
    {
        Assert.True(Tip(Person with { Nose = Person.Nose with { TipForward = 8 } }).Z > Tip(Person with { Nose = Person.Nose with { TipForward = 0 } }).Z);
        Assert.True(Tip(Person with { Nose = Person.Nose with { Length = 8 } }).Y < Tip(Person with { Nose = Person.Nose with { Length = 0 } }).Y);
        Assert.True(MouthWidth(Person with { Mouth = Person.Mouth with { Width = 1.2f } }) > MouthWidth(Person with { Mouth = Person.Mouth with { Width = 0.8f } }));
        Assert.True(EyeDistance(Person with { Eyes = Person.Eyes with { Spacing = 3 } }) > EyeDistance(Person with { Eyes = Person.Eyes with { Spacing = -3 } }));
    }

    [Fact]
    public void Jaw_width_cheeks_and_brow_ridge_show_where_they_are()
    {
        static Vec3 At(PersonTraits person, float x, float y) => FacePoints.At(HeadShape.Of(person).Places, x, y);
        Assert.True(At(Person with { Skull = Person.Skull with { JawWidth = 10 } }, 50, -80).X > At(Person with { Skull = Person.Skull with { JawWidth = -10 } }, 50, -80).X);
        Assert.True(At(Person with { Skull = Person.Skull with { BrowRidge = 6 } }, 20, 16).Z > At(Person with { Skull = Person.Skull with { BrowRidge = 0 } }, 20, 16).Z);
        Assert.True(At(Person with { Skull = Person.Skull with { CheekboneForward = 5 } }, 44, -24).Z > At(Person with { Skull = Person.Skull with { CheekboneForward = -5 } }, 44, -24).Z);
    }

    [Fact]
    public void Random_forms_move_by_millimetres_and_differ_from_person_to_person()
    {
        var (first, second) = (new RandomForms(1, 0.5f), new RandomForms(2, 0.5f));
        var moves = UsualHead.Places.Select(place => (first.Shape(place, place) - place).Length).ToArray();
        Assert.InRange(moves.Average(), 0.5f, 6);
        Assert.NotEqual(first.Shape(UsualHead.Places[9_000], Vec3.Zero), second.Shape(UsualHead.Places[9_000], Vec3.Zero));
    }

    [Fact]
    public void Muscles_move_what_they_should()
    {
        var corner = Array.FindIndex(UsualHead.Places, place => place.Z > 40 && MathF.Abs(place.X - 27) < 3 && MathF.Abs(place.Y + 67) < 3);
        Assert.True(ExpressionFields.Smile[corner] is { X: > 0, Y: > 0 });
        Assert.All(Enumerable.Range(0, HeadGrid.Count).Where(i => UsualHead.Places[i].Z < 0), i => Assert.Equal(Vec3.Zero, ExpressionFields.Smile[i]));
        Assert.All(ExpressionFields.Jaw, share => Assert.InRange(share, 0, 1));
        Assert.All(ExpressionFields.Head, share => Assert.InRange(share, 0, 1));
    }

    [Fact]
    public void Normals_point_outwards()
    {
        var head = HeadShape.Of(Person);
        var outward = Enumerable.Range(0, HeadGrid.Count).Count(i => head.Normals[i].Dot(head.Places[i] - new Vec3(0, 0, 0)) > 0);
        Assert.True(outward > 0.9 * HeadGrid.Count); // not all: under the chin and in the sockets some point back
    }

    [Fact]
    public void Ears_stand_on_their_own_side_and_larger_ones_reach_farther()
    {
        var head = HeadShape.Of(Person);
        Assert.All(EarForm.Of(Person.Ears, head.Places, 1).Places, place => Assert.True(place.X > 30));
        Assert.All(EarForm.Of(Person.Ears, head.Places, -1).Places, place => Assert.True(place.X < -30));
        static float Height(SurfaceMesh ear) => ear.Places.Max(p => p.Y) - ear.Places.Min(p => p.Y);
        Assert.True(Height(EarForm.Of(Person.Ears with { Size = 1.2f }, head.Places, 1)) > Height(EarForm.Of(Person.Ears with { Size = 0.9f }, head.Places, 1)));
    }

    [Fact]
    public void Glasses_stand_before_the_eyes_and_shoulders_below_the_head()
    {
        var head = HeadShape.Of(Person);
        var glasses = GlassesForm.Of(GlassesTraits.DrawDark(1), head);
        Assert.Equal(2, glasses.Lenses.Length);
        Assert.All(glasses.Lenses[1], place => Assert.True(place.X > 0));
        Assert.True(glasses.Lenses[1].Average(place => place.Z) > head.LeftBall.Z);
        Assert.True(TorsoForm.Of(Person.Skull, Person.Basics).Places.Max(place => place.Y) < -90);
    }

    [Fact]
    public void Places_are_drawn_evenly_by_area()
    {
        var stream = new SeededStream(1, "sampler");
        var places = Enumerable.Range(0, 4_000).Select(k => SkinSampler.At(k / 4_000f, stream)).Select(at => FrontalChart.PlaceAt(UsualHead.Places, at.Row, at.Column)).ToArray();
        Assert.Equal(0.5, places.Count(place => place.X > 0) / 4_000.0, 0.04); // five standard errors of a half
    }

    [Fact]
    public void A_net_of_triangles_joins_its_grid_and_faces_outwards()
    {
        Assert.Equal([0, 3, 1, 1, 3, 4, 1, 4, 2, 2, 4, 5], SurfaceMesh.Grid(2, 3));
        var normals = new Vec3[4];
        SurfaceMesh.FillNormals([new Vec3(0, 1, 0), new Vec3(1, 1, 0), new Vec3(0, 0, 0), new Vec3(1, 0, 0)], SurfaceMesh.Grid(2, 2), normals);
        Assert.All(normals, normal => Assert.Equal(new Vec3(0, 0, 1), normal));
        Assert.Equal((1, 0, true), HeadNet.Square(((HeadGrid.Columns - 1) * 2) + 1));
    }

    [Fact]
    public void A_cross_section_reaches_its_front_its_side_and_its_back()
    {
        var section = SkullProfile.Usual.At(4);
        Assert.Equal(section.Front, section.At(0, 1).Z, 0.01f);
        Assert.Equal(section.Width, section.At(1, 0).X, 0.01f);
        Assert.Equal(-section.Back, section.At(0, -1).Z, 0.01f);
        Assert.Equal(6, new CrossSection(0, 0, 0, 10, 10, 10, 2, 0).At(0.6f, 0.8f).X, 0.01f);
    }

    [Fact]
    public void Forms_keep_to_their_place()
    {
        var back = new Vec3(0, 0, -90);
        Assert.Equal(back, new NoseForms(Person.Nose).Shape(back, back));
        Assert.Equal(back, new MouthForms(Person.Mouth).Shape(back, back, isBelowLine: false));
        Assert.Equal(back, new EyeForms(Person.Eyes).Shape(back, back));
        Assert.Equal(back, new FaceForms(Person.Skull, Person.Skin).Shape(back, back));
    }

    private static Vec3 Tip(PersonTraits person) => FacePoints.NoseTip(HeadShape.Of(person).Places);

    private static float MouthWidth(PersonTraits person)
    {
        var places = HeadShape.Of(person).Places;
        return (FacePoints.MouthCorner(places, 1) - FacePoints.MouthCorner(places, -1)).Length;
    }

    private static float EyeDistance(PersonTraits person)
    {
        var places = HeadShape.Of(person).Places;
        return (FacePoints.Eye(places, 1) - FacePoints.Eye(places, -1)).Length;
    }
}
