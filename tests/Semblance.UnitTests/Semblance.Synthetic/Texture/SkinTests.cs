using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Texture;

namespace Semblance.UnitTests.Synthetic.Texture;

public sealed class SkinTests
{
    private static readonly PersonTraits Person = PersonTraits.FromSeed(9);

    [Fact]
    public void More_melanin_is_darker_and_never_a_colour_that_skin_is_not()
    {
        var tones = Enumerable.Range(0, 21).Select(k => SkinColour.Of(k / 20f, 0.5f, 0.5f)).ToArray();
        Assert.All(tones.Zip(tones.Skip(1)), pair => Assert.True(pair.Second.Y < pair.First.Y));
        Assert.All(tones, tone => Assert.True(tone.X > tone.Y && tone.Y > tone.Z && tone.Z > 0));
    }

    [Fact]
    public void Blood_takes_green_and_yellow_takes_blue()
    {
        Assert.True(Redness(SkinColour.Of(0.2f, 1, 0.2f)) > Redness(SkinColour.Of(0.2f, 0, 0.2f)));
        Assert.True(SkinColour.Of(0.2f, 0.5f, 1).Z < SkinColour.Of(0.2f, 0.5f, 0).Z);
    }

    [Fact]
    public void A_map_gives_back_what_was_painted()
    {
        var map = new SkinMap();
        for (var y = 0; y < 8; y++)
            for (var x = 0; x < 8; x++)
                map.Paint(x, y, new Vec3(0.5f, 0.2f, 0.02f), 0.4f, 0.25f * x);
        var sample = map.At(1, 1);
        Assert.Equal(0.5f, sample.Colour.X, 0.01f);
        Assert.Equal(0.02f, sample.Colour.Z, 0.005f);
        Assert.Equal(0.4f, sample.Shine, 0.01f);
        Assert.Equal(0.25f * SkinMap.PerColumn, sample.SlopeColumn, 0.02f);
        Assert.Equal(0, sample.SlopeRow, 0.02f);
    }

    [Fact]
    public void Pigment_that_is_laid_on_top_hides_what_is_below()
    {
        var point = new Pigment { Melanin = 0.2f };
        point.Lay(new Vec3(0.1f, 0.2f, 0.3f), 1);
        Assert.Equal(new Vec3(0.1f, 0.2f, 0.3f), point.Colour());
        point.Dark = 0.5f;
        Assert.Equal(0.1f, point.Colour().Y, 1e-6f);
    }

    [Fact]
    public void A_touch_is_strongest_in_its_middle_and_a_line_along_it()
    {
        var canvas = new SkinCanvas();
        canvas.Touch(20, 30, 4, new Dab(Melanin: 1));
        canvas.Line([(-30, 40), (-10, 40)], 2, new Dab(Dark: 1));
        Assert.True(At(canvas, 20, 30).Melanin > At(canvas, 22.5f, 30).Melanin);
        Assert.Equal(0, At(canvas, 26, 30).Melanin);
        Assert.True(At(canvas, -20, 40).Dark > At(canvas, -29, 40).Dark);
        Assert.Equal(0, At(canvas, -20, 45).Dark);
    }

    [Fact]
    public void Lids_shut_and_open_one_above_the_other()
    {
        var lids = new LidLines(Person.Eyes);
        foreach (var across in new[] { -0.8f, -0.3f, 0, 0.4f, 0.8f })
        {
            Assert.True(lids.Upper(across, 1) > lids.Lower(across));
            Assert.Equal(lids.Lower(across), lids.Upper(across, 0), 0.021f);
            Assert.InRange(lids.Upper(across, 0.5f), lids.Upper(across, 0), lids.Upper(across, 1));
        }
    }

    [Fact]
    public void A_brow_covers_its_line_and_nothing_far_from_it()
    {
        var brows = Person.Brows;
        var middle = (brows.InnerEnd + brows.OuterEnd) / 2;
        Assert.Equal(1, BrowLine.Cover(brows, middle, BrowLine.Height(brows, 0.5f)));
        Assert.Equal(0, BrowLine.Cover(brows, middle, BrowLine.Height(brows, 0.5f) + 20));
        Assert.Equal(0, BrowLine.Cover(brows, brows.InnerEnd - 8, BrowLine.Height(brows, 0)));
        Assert.True(BrowLine.HalfThickness(brows with { Thickness = 9 }, 0.4f) > BrowLine.HalfThickness(brows with { Thickness = 3 }, 0.4f));
    }

    [Fact]
    public void Hair_grows_on_the_scalp_and_beards_on_chins()
    {
        var regions = new HeadRegions(Person.Hair with { Recession = 0, Crown = 0 }, Person.Beard with { Chin = 1, Cheeks = 1, Moustache = 1 });
        Assert.Equal(1, regions.Scalp(new Vec3(0, 110, 0), 0));
        Assert.Equal(0, regions.Scalp(new Vec3(0, 0, 90), 0));
        Assert.True(regions.Beard(new Vec3(5, -98, 85), 9) > 0.5f);
        Assert.Equal(0, regions.Beard(new Vec3(30, 30, 80), 3));
        Assert.Equal(0, regions.Beard(new Vec3(0, -68, 90), 7)); // lips
        Assert.True(regions.Shave(new Vec3(5, -98, 85), 9) > 0.5f);
    }

    [Fact]
    public void Lips_are_redder_than_cheeks_nostrils_darker_and_lids_creased()
    {
        var plain = Person with { Skin = Person.Skin with { CheekRed = 0, Moles = 0, Freckles = 0, Spots = 0 }, Beard = Person.Beard with { Stubble = 0, Moustache = 0, Chin = 0, Cheeks = 0 }, Mouth = Person.Mouth with { LipstickStrength = 0 } };
        var map = SkinPainter.Paint(plain);
        Vec3 Colour(float x, float y) => FrontalChart.Locate(x, y) is var at ? map.At(at.Row, at.Column).Colour : default;
        Assert.True(Redness(Colour(0, MouthForms.LineY - 4)) > Redness(Colour(45, -40)));
        Assert.True(Colour(6.2f, -46.6f + NoseForms.Lift).Y < 0.75f * Colour(45, -40).Y);
    }

    [Theory]
    [InlineData("moles")]
    [InlineData("freckles")]
    [InlineData("wrinkles")]
    public void Marks_and_lines_are_painted_where_a_person_has_them(string kind)
    {
        var canvas = new SkinCanvas();
        var bare = Person.Skin with { Moles = 0, Freckles = 0, Spots = 0, AgeSpots = 0, Scars = 0, ForeheadLines = 0, FrownLines = 0, CrowsFeet = 0, CheekLines = 0, MouthLines = 0 };
        Apply(canvas, bare);
        Assert.DoesNotContain(canvas.Points, point => point.Melanin != 0 || point.Dark != 0);
        Apply(canvas, kind switch { "moles" => bare with { Moles = 5 }, "freckles" => bare with { Freckles = 1 }, _ => bare with { ForeheadLines = 1, CheekLines = 1 } });
        Assert.Contains(canvas.Points, point => point.Melanin > 0.05f || point.Dark > 0.05f);
    }

    [Fact]
    public void Each_person_has_an_own_tone_and_own_patches()
    {
        var (first, second) = (new Pigment(), new Pigment());
        new TonePaint(Person).Apply(new Vec3(40, -30, 60), ref first);
        new TonePaint(PersonTraits.FromSeed(10)).Apply(new Vec3(40, -30, 60), ref second);
        Assert.NotEqual(first.Melanin, second.Melanin);
        Assert.Equal(Person.Skin.Melanin, first.Melanin, 0.2f);
    }

    private static void Apply(SkinCanvas canvas, SkinTraits skin)
    {
        MarkPaint.Apply(canvas, Person with { Skin = skin });
        LinePaint.Apply(canvas, Person with { Skin = skin });
    }

    private static Pigment At(SkinCanvas canvas, float x, float y)
    {
        var (row, column) = FrontalChart.Locate(x, y);
        return canvas.Points[((int)((row * SkinMap.PerRow) + 0.5f) * SkinMap.Width) + (int)((column * SkinMap.PerColumn) + 0.5f)];
    }

    private static float Redness(Vec3 colour) => colour.X / colour.Y;
}
