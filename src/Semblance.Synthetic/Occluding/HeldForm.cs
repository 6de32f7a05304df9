using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Occluding;

/// <summary>A flat thing held before a part of the face, such as a book or a phone.</summary>
internal static class HeldForm
{
    private const int Rows = 5;
    private const int Columns = 5;
    private const float BeforeFace = 150; // millimetres before the ears: the tip of the longest nose stays behind
    private static readonly int[] Net = Geometry.SurfaceMesh.Grid(Rows, Columns);

    /// <summary>Makes the thing in the head's space at rest; the seed decides where it is and how large.</summary>
    public static Geometry.SurfaceMesh Of(long seed)
    {
        var stream = new SeededStream(seed, "held");
        var (halfWidth, halfHeight) = (stream.Between(34, 60), stream.Between(26, 48));
        var (middleX, middleY) = stream.Chance(0.5f)
            ? (stream.Between(-20, 20), stream.Between(-105, -80)) // before mouth and chin
            : ((stream.Chance(0.5f) ? -1 : 1) * stream.Between(48, 70), stream.Between(-50, 10)); // before one side
        var (sine, cosine) = ExactMath.SinCosDegrees(stream.Between(-25, 25));
        var places = new Vec3[Rows * Columns];
        for (var i = 0; i < places.Length; i++)
        {
            var (x, y) = (halfWidth * (((i % Columns) / 2f) - 1), halfHeight * (1 - ((i / Columns) / 2f)));
            places[i] = new Vec3(middleX + (x * cosine) - (y * sine), middleY + (x * sine) + (y * cosine), BeforeFace);
        }

        return new Geometry.SurfaceMesh(places, Net);
    }
}
