using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Geometry;

/// <summary>An ear: a bowl with a rolled rim, set on the side of the head.</summary>
internal static class EarForm
{
    private const int Rings = 12;
    private const int Spokes = 29;
    private static readonly int[] Net = SurfaceMesh.Grid(Rings, Spokes);

    /// <summary>Makes the ear of a side (-1 the subject's right).</summary>
    public static SurfaceMesh Of(EarTraits ears, ReadOnlySpan<Vec3> head, int side)
    {
        var column = HeadGrid.MiddleColumn + (side * 53);
        var root = FrontalChart.PlaceAt(head, 75, column);
        foreach (var row in new[] { 62, 70, 78, 86 })
            root = FrontalChart.PlaceAt(head, row, column) is var other && MathF.Abs(other.X) < MathF.Abs(root.X) ? root with { X = other.X } : root;
        var middle = new Vec3(root.X, -12 + ears.Height, root.Z - 8);
        var (sine, cosine) = ExactMath.SinCosDegrees(ears.OutDegrees);
        var places = new Vec3[Rings * Spokes];
        for (var ring = 0; ring < Rings; ring++)
            for (var spoke = 0; spoke < Spokes; spoke++)
            {
                var flat = Flat(ring / (Rings - 1f), spoke / (Spokes - 1f), ears) * ears.Size;
                // Back (positive) and out: the ear opens like a door hinged at its front.
                var (back, outward) = (flat.X + 12, flat.Z);
                var x = (back * sine) + (outward * cosine);
                var z = (-back * cosine) + (outward * sine);
                var lean = -0.22f * flat.Y;
                var at = side < 0 ? (ring * Spokes) + spoke : (ring * Spokes) + (Spokes - 1 - spoke);
                places[at] = middle + new Vec3(side * (x - 1.5f), flat.Y, z + 12 + lean);
            }

        return new SurfaceMesh(places, Net);
    }

    /// <summary>The ear in its own plane: x back, y up, z out of the plane.</summary>
    private static Vec3 Flat(float radius, float turn, EarTraits ears)
    {
        var (s, c) = ExactMath.SinCos(turn * 2 * Math.PI);
        var up = MathF.Max(0, c);
        var low = MathF.Max(0, -c);
        var reachX = 16.5f + (3.5f * up) - (5.5f * low * low);
        var reachY = c > 0 ? 31 : 27 + (6 * ears.Lobe);
        var rim = ExactMath.Hill((radius - 0.9f) * (radius - 0.9f) * 26) * (1 - (0.75f * low * low));
        var inner = ExactMath.Hill((radius - 0.55f) * (radius - 0.55f) * 30) * 0.7f * ExactMath.Smooth(-0.9f, 0.2f, c);
        var bowl = -6.5f * ExactMath.Hill(radius * radius * 3.2f);
        var z = (4.5f * rim) + (3.2f * inner) + bowl + (radius > 0.95f ? -2.5f : 0);
        return new Vec3(s * reachX * radius, (c * reachY * radius) + 1, z);
    }
}
