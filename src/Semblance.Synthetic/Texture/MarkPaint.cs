using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Texture;

/// <summary>Freckles, moles, pimples, age spots and scars.</summary>
internal static class MarkPaint
{
    public static void Apply(SkinCanvas canvas, PersonTraits person)
    {
        var skin = person.Skin;
        Freckles(canvas, new SeededStream(person.Seed, "freckles"), skin.Freckles);
        Moles(canvas, new SeededStream(person.Seed, "moles"), skin.Moles);
        Spots(canvas, new SeededStream(person.Seed, "spots"), skin.Spots);
        AgeSpots(canvas, new SeededStream(person.Seed, "age spots"), skin.AgeSpots);
        Scars(canvas, new SeededStream(person.Seed, "scars"), skin.Scars);
    }

    private static void Freckles(SkinCanvas canvas, SeededStream stream, float share)
    {
        var count = (int)(420 * share);
        for (var k = 0; k < count; k++)
        {
            // Most lie on the nose and the cheeks.
            var isCentral = stream.Chance(0.75f);
            var (x, y) = isCentral ? (22 * stream.Bell(), -24 + (13 * stream.Bell())) : (34 * stream.Bell(), -10 + (42 * stream.Bell()));
            if (MathF.Abs(x) < 66 && y is > -104 and < 64)
                canvas.Touch(x, y, stream.Between(0.7f, 1.7f), new Dab(Melanin: stream.Between(0.08f, 0.30f)));
        }
    }

    private static void Moles(SkinCanvas canvas, SeededStream stream, int count)
    {
        for (var k = 0; k < count; k++)
        {
            var (x, y, radius) = (stream.Between(-56, 56), stream.Between(-98, 52), stream.Between(1.1f, 2.9f));
            canvas.Touch(x, y, radius, new Dab(Melanin: stream.Between(0.5f, 1), Height: 0.35f * radius, Blood: 0.3f));
        }
    }

    private static void Spots(SkinCanvas canvas, SeededStream stream, float share)
    {
        var count = (int)(34 * share);
        for (var k = 0; k < count; k++)
        {
            var (x, y) = (stream.Between(-58, 58), stream.Chance(0.4f) ? stream.Between(28, 60) : stream.Between(-100, -20));
            canvas.Touch(x, y, stream.Between(1.5f, 3.4f), new Dab(Blood: stream.Between(0.5f, 1.4f), Height: stream.Between(0.1f, 0.45f), Shine: 0.15f));
        }
    }

    private static void AgeSpots(SkinCanvas canvas, SeededStream stream, float share)
    {
        var count = (int)(26 * share);
        for (var k = 0; k < count; k++)
        {
            var (x, y) = (stream.Between(-62, 62), stream.Between(-70, 88));
            canvas.Touch(x, y, stream.Between(1.8f, 5), new Dab(Melanin: stream.Between(0.08f, 0.22f)));
        }
    }

    private static void Scars(SkinCanvas canvas, SeededStream stream, float share)
    {
        if (share <= 0)
            return;
        var (x, y) = (stream.Between(-48, 48), stream.Between(-92, 46));
        var (dx, dy) = (stream.Between(-12, 12), stream.Between(-14, 14));
        canvas.Line([(x, y), (x + (dx / 2) + 1.5f, y + (dy / 2)), (x + dx, y + dy)], 1.5f, new Dab(Melanin: -0.12f, Blood: 0.6f * share, Height: -0.5f * share, Shine: 0.3f));
    }
}
