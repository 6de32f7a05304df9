using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Texture;

namespace Semblance.Synthetic.Hair;

/// <summary>Grows brows and beard.</summary>
internal static class FaceHair
{
    private const int BrowPoints = 4;
    private const int BeardPoints = 5;

    public static StrandSet Brows(PersonTraits person, HeadShape head)
    {
        var set = new StrandSet(BrowPoints, 0.42f, 0.1f);
        var stream = new SeededStream(person.Seed, "brow hair");
        var count = (int)(40 + (380 * person.Brows.Density));
        Span<Vec3> points = stackalloc Vec3[BrowPoints];
        for (var k = 0; k < 2 * count; k++)
        {
            var side = (k & 1) == 0 ? -1 : 1;
            var t = stream.Unit();
            var across = (stream.Unit() + stream.Unit()) - 1;
            GrowBrow(points, person, head, side, t, across, stream, out var anchor);
            set.Add(points, person.BrowColour() * stream.Between(0.7f, 1.4f), anchor);
        }

        return set;
    }

    public static StrandSet Beard(PersonTraits person, HeadShape head)
    {
        var beard = person.Beard;
        var set = new StrandSet(BeardPoints, 0.5f, 0.15f);
        if (!beard.HasHair)
            return set;
        var stream = new SeededStream(person.Seed, "beard hair");
        var regions = new HeadRegions(person.Hair, beard);
        Span<Vec3> points = stackalloc Vec3[BeardPoints];
        const int tries = 26_000;
        for (var k = 0; k < tries; k++)
        {
            var (row, column) = SkinSampler.At((k + stream.Unit()) / tries, stream);
            var usual = FrontalChart.PlaceAt(UsualHead.Places, row, column);
            var chance = stream.Unit();
            if (usual.Z < -12 || usual.Y > 8 || chance > regions.Beard(usual, HeadGrid.Levels[(int)row]))
                continue;
            GrowBeard(points, head, row, column, usual, beard.Length, stream);
            set.Add(points, person.BeardColour() * stream.Between(0.6f, 1.4f), Anchor(row, column));
        }

        return set;
    }

    private static void GrowBrow(Span<Vec3> points, PersonTraits person, HeadShape head, int side, float t, float across, SeededStream stream, out int anchor)
    {
        var brows = person.Brows;
        var inner = brows.InnerEnd - (brows.MiddleHair > 0 && stream.Chance(0.2f * brows.MiddleHair) ? stream.Between(0, brows.InnerEnd) : 0);
        var x = ExactMath.Mix(inner, brows.OuterEnd, t);
        var half = MathF.Max(BrowLine.HalfThickness(brows, Math.Clamp(t, 0.12f, 0.9f)), 0.5f) * (t < 0.1f ? 0.75f : 1);
        var y = BrowLine.Height(brows, t) + (across * half);
        var (row, column) = FrontalChart.Locate(side * x, y);
        anchor = Anchor(row, column);
        var place = FrontalChart.PlaceAt(head.Places, row, column);
        var normal = FrontalChart.PlaceAt(head.Normals, row, column).Unit();
        // Up at the inner end, outwards along the brow, down over the arch from above.
        var lift = ExactMath.Mix(0.75f, -0.1f, ExactMath.Smooth(0, 0.4f, t)) - (0.55f * across) + (0.35f * brows.Unruliness * stream.Bell());
        var heading = (new Vec3(side * (0.35f + ExactMath.Smooth(0, 0.3f, t)), lift, 0) + (normal * 0.25f)).Unit();
        var step = ExactMath.Mix(6.5f, 4.5f, t) * stream.Between(0.7f, 1.2f + (0.6f * brows.Unruliness)) / (BrowPoints - 1);
        for (var i = 0; i < BrowPoints; i++)
        {
            points[i] = place + (normal * (0.25f + (0.3f * i)));
            place += heading * step;
            heading = (heading + new Vec3(side * 0.18f, -0.10f * lift, -0.10f)).Unit();
        }
    }

    private static void GrowBeard(Span<Vec3> points, HeadShape head, float row, float column, Vec3 usual, float length, SeededStream stream)
    {
        var place = FrontalChart.PlaceAt(head.Places, row, column);
        var normal = FrontalChart.PlaceAt(head.Normals, row, column).Unit();
        var isLip = usual.Y > -75 && MathF.Abs(usual.X) < 33;
        var most = isLip ? MathF.Min(length, 8) : length * (0.55f + (0.45f * ExactMath.Smooth(-40, -95, usual.Y)));
        var step = most * stream.Between(0.7f, 1.2f) / (BeardPoints - 1);
        var side = usual.X < 0 ? -1 : 1;
        var heading = (normal * 0.6f) + new Vec3(side * (isLip ? 0.65f : 0.05f), -0.9f, 0) + (new Vec3(stream.Bell(), stream.Bell(), stream.Bell()) * 0.22f);
        for (var i = 0; i < BeardPoints; i++)
        {
            points[i] = place;
            heading = (heading.Unit() + new Vec3(0.06f * stream.Bell(), -0.12f, 0.04f * stream.Bell())).Unit();
            place += heading * step;
        }
    }

    private static int Anchor(float row, float column) =>
        (Math.Min((int)(row + 0.5f), HeadGrid.Rows - 1) * HeadGrid.Columns) + Math.Min((int)(column + 0.5f), HeadGrid.Columns - 1);
}
