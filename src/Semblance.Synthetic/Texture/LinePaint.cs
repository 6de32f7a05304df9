using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Texture;

/// <summary>Wrinkles: where skin folds when the face moves.</summary>
internal static class LinePaint
{
    public static void Apply(SkinCanvas canvas, PersonTraits person)
    {
        var stream = new SeededStream(person.Seed, "lines");
        var skin = person.Skin;
        Forehead(canvas, stream, skin.ForeheadLines);
        for (var side = -1; side <= 1; side += 2)
        {
            Frown(canvas, stream, skin.FrownLines, side);
            CrowsFeet(canvas, stream, skin.CrowsFeet, side);
            Cheek(canvas, stream, skin.CheekLines, side);
            Mouth(canvas, stream, skin.MouthLines, side);
        }
    }

    private static Dab Crease(float strength) => new(Height: -1.5f * strength, Dark: 0.5f * strength, Blood: 0.2f * strength);

    private static void Forehead(SkinCanvas canvas, SeededStream stream, float strength)
    {
        var count = 2 + stream.Below(4);
        var step = stream.Between(6.5f, 9.5f);
        var bend = stream.Between(-5, 4);
        Span<(float X, float Y)> line = stackalloc (float, float)[9];
        for (var k = 0; k < count; k++)
        {
            var (y, from, to) = (32 + (k * step) + stream.Between(-1, 1), stream.Between(-46, -20), stream.Between(20, 46));
            var wave = stream.Between(-2, 2);
            var s = strength * stream.Between(0.5f, 1);
            if (s < 0.06f)
                continue;
            for (var i = 0; i < line.Length; i++)
            {
                var x = ExactMath.Mix(from, to, i / 8f);
                line[i] = (x, y + (bend * x * x / 1600) + (wave * ExactMath.Sin(x * 0.12f)));
            }

            canvas.Line(line, 1.5f, Crease(s));
        }
    }

    private static void Frown(SkinCanvas canvas, SeededStream stream, float strength, int side)
    {
        var (x, lean, length) = (stream.Between(3.5f, 9), stream.Between(-1, 3), stream.Between(9, 18));
        if (strength < 0.08f)
            return;
        canvas.Line([(side * x, 9), (side * (x + (0.4f * lean)), 9 + (length / 2)), (side * (x + lean), 9 + length)], 1.6f, Crease(strength));
    }

    private static void CrowsFeet(SkinCanvas canvas, SeededStream stream, float strength, int side)
    {
        for (var k = 0; k < 4; k++)
        {
            var (y, fall, length) = (5 - (k * 4.2f) + stream.Between(-1, 1), (1.5f - k) * stream.Between(1.5f, 3.5f), stream.Between(7, 15));
            var s = strength * stream.Between(0.4f, 0.9f);
            if (s < 0.06f)
                continue;
            canvas.Line([(side * 48.5f, y * 0.7f), (side * (48.5f + (length / 2)), y + (0.4f * fall)), (side * (48.5f + length), y + fall)], 1.2f, Crease(s));
        }
    }

    private static void Cheek(SkinCanvas canvas, SeededStream stream, float strength, int side)
    {
        var (reach, low) = (stream.Between(30, 35), stream.Between(-76, -64));
        if (strength < 0.05f)
            return;
        canvas.Line([(side * 17.5f, -37), (side * 21.5f, -45), (side * 26.5f, -54), (side * (reach - 1), low + 8), (side * reach, low)], 2.6f, Crease(strength) with { Height = -1.8f * strength });
        canvas.Line([(side * 18, -39), (side * 22, -46), (side * 27, -55), (side * (reach - 0.5f), low + 8)], 1.1f, Crease(0.55f * strength));
    }

    private static void Mouth(SkinCanvas canvas, SeededStream stream, float strength, int side)
    {
        var (x, fall) = (stream.Between(27, 31), stream.Between(10, 20));
        if (strength < 0.08f)
            return;
        canvas.Line([(side * 27, -71), (side * (x + 0.5f), -71 - (fall / 2)), (side * x, -71 - fall)], 2, Crease(0.9f * strength));
        for (var k = 0; k < 5; k++)
        {
            var at = side * (3 + (k * 4.3f) + stream.Between(-1, 1));
            canvas.Line([(at, -57 - (0.1f * MathF.Abs(at))), (at * 0.96f, -61)], 0.9f, Crease(0.5f * strength * stream.Unit()));
        }
    }
}
