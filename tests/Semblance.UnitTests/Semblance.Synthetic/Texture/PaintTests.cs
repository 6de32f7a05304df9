using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Texture;

namespace Semblance.UnitTests.Synthetic.Texture;

public sealed class PaintTests
{
    private static readonly PersonTraits Person = PersonTraits.FromSeed(9);

    [Fact]
    public void Lips_are_red_and_end()
    {
        var paint = new MouthPaint(Person.Mouth with { Redness = 1, LipstickStrength = 0 });
        Assert.True(Painted(paint.Apply, 0, MouthForms.LineY - 4).Blood > 1);
        Assert.Equal(0, Painted(paint.Apply, 0, MouthForms.LineY + 25).Blood);
    }

    [Fact]
    public void Nostrils_are_dark_on_both_sides_and_the_cheek_is_not()
    {
        var paint = new NosePaint(Person.Nose);
        var y = -46.6f + NoseForms.Lift;
        Assert.True(Painted(paint.Apply, 7, y).Dark > 0.1f);
        Assert.Equal(Painted(paint.Apply, 7, y).Dark, Painted(paint.Apply, -7, y).Dark);
        Assert.Equal(0, Painted(paint.Apply, 45, y).Dark);
    }

    [Fact]
    public void A_drawn_line_darkens_the_lids_edge()
    {
        var y = new LidLines(Person.Eyes).Upper(0, 1) * EyeForms.HalfWidth;
        float Dark(float liner) => Painted(new EyePaint(Person.Eyes with { Liner = liner }).Apply, EyeForms.CentreX, y + 0.5f).Dark;
        Assert.True(Dark(1) > Dark(0) + 0.2f);
        Assert.Equal(0, Painted(new EyePaint(Person.Eyes).Apply, 0, -70).Dark);
    }

    [Fact]
    public void Stubble_covers_a_mans_chin_and_nobodys_nose()
    {
        var hair = new HairPaint(Person with { Beard = Person.Beard with { Stubble = 1, Moustache = 0, Chin = 0, Cheeks = 0 } });
        Assert.True(Covered(hair, new Vec3(6, -98, 85), 9) > 0.1f);
        Assert.Equal(0, Covered(hair, new Vec3(0, -30, 110), 5.5f));
    }

    private delegate void Paint(Vec3 usual, ref Pigment point);

    private static Pigment Painted(Paint paint, float x, float y)
    {
        var point = default(Pigment);
        paint(new Vec3(x, y, 80), ref point);
        return point;
    }

    private static float Covered(HairPaint hair, Vec3 usual, float level)
    {
        var point = default(Pigment);
        hair.Apply(usual, level, HeadGrid.MiddleColumn, ref point);
        return point.CoverShare;
    }
}
